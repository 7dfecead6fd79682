"""What is said: where it starts, ends and goes on.

The modules, each group in the order that it builds up:

    Where it ends, and what is none
        endings judgements open_nouns pointers
    Where it starts and goes on, with quotations and without
        held_nouns starts continuations quoted matters
"""
