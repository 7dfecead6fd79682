"""How fast factdb reads, beside what people would chain together instead.

    pip install . -r benchmarks/requirements.txt
    python benchmarks/extraction.py [--language id] [--seconds 3]

The same texts, one process, one run: each system reads the project's own articles of a language
again and again until the time is up. Printed are kilobytes of UTF-8 text a second and the ratio of
factdb to each peer. Runs on shared machines differ; carry the ratios.
"""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from factdb.ingest import extract
from factdb.read import read
from factdb.records import Document

FIXTURES = Path(__file__).parent.parent / "fixtures"
Reader = Callable[[Document], object]


def articles(language: str) -> list[Document]:
    """Return the project's articles in one language."""
    folder = FIXTURES / "articles" / language
    return [document for document in read(str(folder)) if isinstance(document, Document)]


def spacy_sentences(language: str) -> Reader:
    """Return spaCy's blank pipeline with its sentencizer."""
    import spacy

    pipeline = spacy.blank(language)
    pipeline.add_pipe("sentencizer")
    return lambda document: list(pipeline(document.text).sents)


def chain(language: str) -> Reader:
    """Return spaCy's sentences, then dateparser's dates and quantulum3's quantities in each."""
    from dateparser.search import search_dates
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
    run(documents[0])  # loads what it needs
    done = 0
    start = time.perf_counter()
    while (spent := time.perf_counter() - start) < seconds:
        for document in documents:
            run(document)
            done += len(document.text.encode())
            if time.perf_counter() - start > seconds:
                break
    return done / spent


def measure(language: str, seconds: float) -> Iterator[str]:
    """Yield a line for each system."""
    documents = articles(language)
    mine = rate(lambda document: extract(document, language), documents, seconds)
    yield f"{language}: {len(documents)} articles"
    yield f"  {'factdb (claims, figures, dates, speakers)':<55}{mine / 1000:>9.1f} KB/s"
    for name, build in (
        ("spaCy blank + sentencizer", spacy_sentences),
        ("spaCy sentencizer + dateparser.search + quantulum3", chain),
    ):
        theirs = rate(build(language), documents, seconds)
        yield f"  {name:<55}{theirs / 1000:>9.1f} KB/s   factdb is {mine / theirs:.1f}x"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--language", action="append", choices=("id", "en"))
    options.add_argument("--seconds", type=float, default=3.0, help="time for each system")
    given = options.parse_args()
    for language in given.language or ("id", "en"):
        for line in measure(language, given.seconds):
            print(line)


if __name__ == "__main__":
    main()
