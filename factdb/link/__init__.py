"""Extraction to Extraction: what one mention means by the light of the others. Pure.

As in `parse`, members of enumerations that are looked at often are names of their module.

The modules, each group in the order that it builds up:

    days        moon hebrew hijri calendar context feasts clues weekdays moments stretches
                apposed told datelines published dates stated_on
    speakers    spelling name_lexicon name_words reading noun_mentions shapes mentions known_names
                offices runs ages introductions acronyms speaker short_names cast bodies roles
                unnamed accused pronouns kinds pairs speakers
    figures     places resumed totals figures
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
