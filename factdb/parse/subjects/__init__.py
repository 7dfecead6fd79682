"""Subjects of verbs of saying, and what stands between such a verb and what is said.

The modules, each group in the order that it builds up:

    What stands between a cue and what is said: listeners, occasions, days, sources
        listeners infinitives circumstances behind_sources asides
    The subject of a verb of saying, and whether it is one
        openings clause_verbs predicates unsaid polled opening_participles tails listed
        subject_bounds held subject_clauses subject
"""
