"""Extraction to Extraction: what one mention means by the light of the others. Pure.

As in `parse`, members of enumerations that are looked at often are names of their module.

The docstring of each package names its modules in the order that they build up, and the first line
of each module says what it ties up, with an example (`head -qn1 factdb/link/speakers/*.py`). The
packages, in the order that they build up:

    Dates to days, names to speakers, and both to figures
        days names speakers figures
"""

from __future__ import annotations

from factdb.languages import Language
from factdb.link.days.dates import link_dates
from factdb.link.days.stated_on import link_stated_on
from factdb.link.figures.times import link_figures
from factdb.link.speakers.claims import link_speakers
from factdb.records import Extraction

__all__ = ["link"]


def link(extraction: Extraction, language: Language) -> Extraction:
    """Resolve relative dates to days, mentions to speakers, figures to indicators."""
    extraction = link_dates(extraction, language)
    extraction = link_speakers(extraction, language)
    extraction = link_stated_on(extraction, language)
    return link_figures(extraction)
