"""Where a text reports: "kata", "menurut", "said"; and what every reader of reports is handed.

The modules, in the order that they build up:

    The cues of a text
        noun_phrases finder
    What readers pass between them: the text's scene, the unit that is read, the bounds of a clause
        bodies scene unit bounds
"""
