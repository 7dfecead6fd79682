"""Dates: every expression of time in a text, unresolved; `factdb.link.days` gives it its days.

The modules, each group in the order that it builds up:

    The words of dates
        readings words scanner tenses
    The pieces of a date: clock times, lengths of time, numerals, units, years, months
        clock joins clock_pieces lengths relations windows numerals units recalls bare_years
        years turns months pieces
    Pieces to one expression of time
        sets pairs chains ranges lists finder
"""
