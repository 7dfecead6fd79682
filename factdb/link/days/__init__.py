"""Expressions of time to days; the day of publication and of each statement.

The modules, each group in the order that it builds up:

    The calendar and its feasts
        moon hebrew hijri calendar
    Expressions of time to days
        context feasts clues weekdays moments stretches apposed told
    The day of publication, each date's days, and the day of each statement
        datelines published dates stated_on
"""
