"""How fast factdb reads, beside what people would chain together instead.

    pip install . -r benchmarks/requirements.txt
    python benchmarks/extraction.py [--language id] [--seconds 1] [--rounds 5] [PATH…]

The same texts, one process, one run: in each round each system reads the texts again and again
until its time is up, and its best round counts. The texts are the project's own articles of a
language, or the documents of the files and folders that are named, as `factdb load` reads them.
Printed are kilobytes of UTF-8 text a second and the ratio of factdb to each peer. Runs on shared
machines differ; carry the ratios.
"""

from __future__ import annotations

import argparse
import contextlib
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from factdb.ingest import extract
from factdb.read import read
from factdb.records import Document

FIXTURES = Path(__file__).parent.parent / "fixtures"
Reader = Callable[[Document], object]


def articles(paths: list[str], language: str) -> list[Document]:
    """Return the documents of the paths in one language, or the project's articles in it."""
    chosen = paths or [str(FIXTURES / "articles" / language)]
    documents = [
        item for item in chain.from_iterable(map(read, chosen)) if isinstance(item, Document)
    ]
    return [document for document in documents if document.language in (None, language)]


def spacy_sentences(language: str) -> Reader:
    """Return spaCy's blank pipeline with its sentencizer."""
    import spacy

    pipeline = spacy.blank(language)
    pipeline.add_pipe("sentencizer")
    return lambda document: list(pipeline(document.text).sents)


def spacy_and_parsers(language: str) -> Reader:
    """Return spaCy's sentences, then dateparser's dates and quantulum3's quantities in each."""
    from dateparser.search import search_dates

    with warnings.catch_warnings(action="ignore"):  # it has no classifier: none is wanted
        from quantulum3 import parser

    sentences = spacy_sentences(language)

    def run(document: Document) -> list[object]:
        found: list[object] = []
        for sentence in sentences(document):  # type: ignore[attr-defined]
            found.append(search_dates(sentence.text, languages=[language]))
            with contextlib.suppress(Exception):  # quantulum3 fails on some Indonesian numbers
                found.append(parser.parse(sentence.text))
        return found

    return run


def rate(run: Reader, documents: list[Document], seconds: float) -> float:
    """Return the bytes of text that a reader gets through in a second."""
    done = 0
    start = time.perf_counter()
    while (spent := time.perf_counter() - start) < seconds:
        for document in documents:
            run(document)
            done += len(document.text.encode())
            if time.perf_counter() - start > seconds:
                break
    return done / spent


def measure(documents: list[Document], language: str, seconds: float, rounds: int) -> Iterator[str]:
    """Yield a line for each system."""
    readers: dict[str, Reader] = {
        "factdb (claims, figures, dates, speakers)": lambda document: extract(document, language),
        "spaCy blank + sentencizer": spacy_sentences(language),
        "spaCy sentencizer + dateparser.search + quantulum3": spacy_and_parsers(language),
    }
    for run in readers.values():
        run(documents[0])  # loads what it needs
    best = dict.fromkeys(readers, 0.0)
    for _ in range(rounds):
        for name, run in readers.items():
            best[name] = max(best[name], rate(run, documents, seconds))
    mine, *_ = best.values()
    size = sum(len(document.text.encode()) for document in documents)
    yield f"{language}: {len(documents)} documents, {size / 1000:.1f} KB"
    for name, found in best.items():
        yield f"  {name:<55}{found / 1000:>9.1f} KB/s   factdb is {mine / found:.1f}x"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("paths", nargs="*", metavar="PATH", help="what to read instead")
    options.add_argument("--language", action="append", choices=("id", "en"))
    options.add_argument("--seconds", type=float, default=1.0, help="of each system in a round")
    options.add_argument("--rounds", type=int, default=5, help="of which the best counts")
    given = options.parse_args()
    for language in given.language or ("id", "en"):
        documents = articles(given.paths, language)
        for line in measure(documents, language, given.seconds, given.rounds):
            print(line)


if __name__ == "__main__":
    main()
