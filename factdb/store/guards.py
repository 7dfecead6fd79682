"""The triggers that hold spans and texts; the first migration makes them."""

from __future__ import annotations

GUARDS = (
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
