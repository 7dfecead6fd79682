"""Mentions to speakers: each claim gets the fullest name that the document gives its speaker.

The modules, each group in the order that it builds up:

    Who has spoken so far, and which names are one's
        speaker fuller_names short_names cases cast
    Whom a body's noun, a role or a pronoun means
        bodies affiliations roles unnamed accused pairs fitting pronouns kinds named_later joint
    Each claim to its speaker
        claims
"""
