"""The names of a text: the words of a mention, and what the whole text tells of its names.

The modules, each group in the order that it builds up:

    The words of a mention: the name in it, the titles before it
        spelling lexicon person_words words reading noun_mentions shapes mentions
    What the whole text tells of its names
        known_names offices runs ages introductions acronyms
"""
