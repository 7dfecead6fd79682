"""The place and the time of each figure.

The modules, in the order that they build up:

    Figures to places and times
        places resumed totals times
"""
