"""Figures: every quantity of a text, and what it counts where that is left out.

The modules, in the order that they build up:

    Two quantities that are one, and nouns that are understood
        merging gapping noun_links understood words false_hedges nouns
    Every figure of a text
        finder
"""
