"""What follows from the rows and is kept beside them: every change of newest versions enters.

The modules, each group in the order that it builds up:

    Words and names: full text, publishers, entities, other names of places
        search wording names gazetteer
    What persons decided, and which texts are copies
        decisions origins copies
    Claims that say the same
        components regrouping propositions
    Figures: points of series, relations, corrections, tolls
        grounds points relating corrections tolls series
    Decisions, and what follows from them
        deciding
"""
