"""Extraction to Extraction: what one mention means by the light of the others. Pure.

As in `parse`, members of enumerations that are looked at often are names of their module.

The first line of each module says what it ties up, with an example (`head -qn1 factdb/link/*.py`).
The modules, each group in the order that it builds up:

    The calendar and its feasts
        moon hebrew hijri calendar
    Expressions of time to days
        context feasts clues weekdays moments stretches apposed told
    The day of publication, each date's days, and the day of each statement
        datelines published dates stated_on
    The words of a mention: the name in it, the titles before it
        spelling name_lexicon person_words name_words reading noun_mentions shapes mentions
    What the whole text tells of its names
        known_names offices runs ages introductions acronyms
    Who has spoken so far, and which names are one's
        speaker fuller_names short_names cast
    Whom a body's noun, a role or a pronoun means
        bodies roles unnamed accused pairs fitting pronouns kinds named_later joint
    Each claim to its speaker
        speakers
    The place and the time of each figure
        places resumed totals figures
"""

from __future__ import annotations

from factdb.languages import Language
from factdb.link.dates import link_dates
from factdb.link.figures import link_figures
from factdb.link.speakers import link_speakers
from factdb.link.stated_on import link_stated_on
from factdb.records import Extraction

__all__ = ["link"]


def link(extraction: Extraction, language: Language) -> Extraction:
    """Resolve relative dates to days, mentions to speakers, figures to indicators."""
    extraction = link_dates(extraction, language)
    extraction = link_speakers(extraction, language)
    extraction = link_stated_on(extraction, language)
    return link_figures(extraction)
