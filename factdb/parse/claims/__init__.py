"""Claims: what is read as one, the span of each, its day, and what the document itself tells.

The modules, in the order that they build up:

    Units to claims
        cutting spans stated_days narratives building
"""
