"""Mentions of speakers: where the words that name one start and end.

The modules, each group in the order that it builds up:

    The mention of a speaker
        titles phrase_marks phrase_ends holders apposed_names speakers documents appositions
    Names in running text, for `factdb.link.names`
        names
"""
