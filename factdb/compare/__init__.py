"""Numbers beside one another: which agree, which cannot both be true, which were revised. Pure.

A figure becomes a `Point` of a `Series`; `rules.RULES` says how two points of one series stand to
one another. Nothing here reads a text or a database. The modules, each group in the order that it
builds up:

    number      phrases intervals places populations happenings points
    claim       parts asserted events causes doers appositions citations gatherings grades
                times pointers
    pairs       independence rules relations tolls restated
    many        sums arithmetic
    texts       wording propositions versions
"""

from factdb.compare.points import Point, Series
from factdb.compare.rules import RULES, Relation, Rule, relate

__all__ = ["RULES", "Point", "Relation", "Rule", "Series", "relate"]
