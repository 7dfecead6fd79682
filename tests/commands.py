"""What a test of the command line gets and hands on."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Done(NamedTuple):
    """What a command left behind: its exit code and its two outputs."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]
