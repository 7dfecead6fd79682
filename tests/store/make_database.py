"""Write fixtures/databases/<revision>.db: the stories, as a database of that revision.

Run it once when a revision is new, `python tests/store/make_database.py 0001`, and commit the file;
it is never made again, for then it would show today's rows and not those of its time.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

TESTS = Path(__file__).parent.parent
FOLDER = TESTS.parent / "fixtures" / "databases"


def main(revision: str) -> None:
    sys.path.insert(0, str(TESTS))
    from factories import save_all
    from stories import STORIES

    from factdb.store.engine import opened
    from factdb.store.migrate import upgrade

    path = FOLDER / f"{revision}.db"
    with opened(str(path)) as engine:
        upgrade(engine, revision)
        save_all(engine, STORIES)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")  # one file, no companions
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    main(sys.argv[1])
