"""Extraction to Extraction: what one mention means by the light of the others. Pure."""

from __future__ import annotations

from factdb.languages import Language
from factdb.link.speakers import link_speakers
from factdb.records import Extraction

__all__ = ["link"]


def link(extraction: Extraction, language: Language) -> Extraction:
    """Resolve relative dates to days, mentions to speakers, figures to indicators."""
    return link_speakers(extraction, language)
