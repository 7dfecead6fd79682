"""Every error that factdb raises on purpose.

FactdbError                   catch this one to catch them all
├── ReadError                 a file or address cannot be read as the format it claims to be
├── LanguageError             unknown language, or a language file breaks the schema
├── ExtractionError           a fault of factdb's own stopped the reading of a text: report it
├── UnitError                 unknown unit, or two units of different dimension compared
├── DatabaseError             cannot open, or the schema is newer than this factdb
│   └── DatabaseNotReadyError     missing, or older: `factdb load` or `factdb db upgrade` mends it
├── NotFound                  no such document, claim or speaker
├── SearchError               what is searched for holds no word
└── UsageError                a list has no such filter, a filter no such value

A message says in one sentence what was found, where, and what to do.
"""


def lacking(what: str, library: str, extra: str) -> str:
    """Say which library a thing needs, and how it is installed; zsh takes no bare brackets."""
    return f"{what} needs {library}; run `pip install 'factdb[{extra}]'`."


class FactdbError(Exception):
    """Any error that factdb raises on purpose; its text is meant for the user."""


class ReadError(FactdbError):
    """A file or address cannot be read as the format it claims to be."""


class LanguageError(FactdbError):
    """A language is unknown, or its file breaks the schema."""


class ExtractionError(FactdbError):
    """A text could not be read through a fault of factdb's own, which is to be reported."""


class UnitError(FactdbError):
    """A unit is unknown, or two units of different dimension were compared."""


class DatabaseError(FactdbError):
    """A database cannot be opened or written, or its schema is not this factdb's."""


class DatabaseNotReadyError(DatabaseError):
    """A database is missing, empty, or older than this factdb; the command line exits with 4."""


class NotFound(FactdbError):  # noqa: N818 - the field's word for it, as in HTTP
    """There is no such document, claim or speaker."""


class SearchError(FactdbError):
    """What is searched for holds no word."""


class UsageError(FactdbError):
    """A list has no such filter, a filter no such value; the command line exits with 2."""
