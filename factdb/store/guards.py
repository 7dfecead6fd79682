"""The triggers that hold spans, texts and the log of decisions; the migrations make them."""

from __future__ import annotations

GUARDS = (
    "decision_is_fixed",
    "decision_is_kept",
    "passage_is_fixed",
    "passage_is_verbatim",
    "span_is_fixed",
    "span_is_verbatim",
    "version_text_is_fixed",
)

# Lists the triggers that are in force, by dialect.
FIND_GUARDS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled = 'O' AND NOT tgisinternal",
}
