"""Functions that tests run in other processes, which import them from here."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def square(number: int) -> int:
    return number * number


def process_of(number: int) -> int:
    return os.getpid()


def sleep(seconds: float) -> int:
    """Return the process's number after a while."""
    time.sleep(seconds)
    return os.getpid()


def kill_itself_on_seven(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def leave_on_seven(number: int) -> int:
    if number == 7:
        os._exit(3)
    return number


def die_once(path: str) -> str:
    """Die at the first call with a path, and return it at the second."""
    if path and not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path


def fill(path: str) -> bytes:
    """Make a file, and return more than a connection holds."""
    Path(path).touch()
    return bytes(2**20)


def fill_or_die_on_seven(number: int) -> int | bytes:
    return kill_itself_on_seven(number) if number == 7 else bytes(2**20)
