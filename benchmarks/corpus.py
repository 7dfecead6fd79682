"""A corpus of any size whose every count is known: documents, versions, copies, damage.

    python benchmarks/corpus.py FOLDER [--documents 20000] [--seed 1]
    python benchmarks/corpus.py FOLDER --check corpus.db

Articles are put together of paragraphs of the fixtures with other numbers and names, and written to
FOLDER/input as JSON Lines, CSV, ZIP and tar, packed and not. The same seed gives the same bytes.
FOLDER/truth.json says how many documents, new versions, unchanged repeats and damaged members there
are, and which articles are copies of which: [address, address of the copy, how], where how is
`exact`, or `near` with some words more and a paragraph less. --check loads the corpus and compares
what the database counts; it exits with 1 if one differs.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import random
import re
import sys
import tarfile
import time
import zipfile
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain, count, islice, pairwise
from pathlib import Path
from typing import NamedTuple

import factdb
from factdb import languages
from factdb.read import read
from factdb.records import Document

FIXTURES = Path(__file__).parent.parent / "fixtures"
_GROUPS = """
SELECT d.address, t.copy_group_id FROM document d
JOIN copy_member m ON m.document_id = d.id JOIN copy_text t ON t.id = m.copy_text_id
"""
_TEXTS = """
SELECT d.address, v.text FROM document d JOIN version v ON v.document_id = d.id ORDER BY v.number
"""
_ALIKE = 0.8  # of the runs of five words of the shorter text
PARAGRAPHS = 8  # an article has about so many
REMEMBERED = 400  # articles that a copy, a version or a repeat is made of
PART = 500  # inputs a file
# Of a hundred inputs so many are not a new article of its own.
SHARES = {"exact": 4, "near": 3, "version": 3, "repeat": 3, "damaged": 1}

_NUMBER = re.compile(r"(?<![\d/.,:-])[1-9]\d{0,2}(?:([.,])\d{3})*(?![\d/:%-]|[.,]\d)")
_FULL_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+) ([A-Z][a-z]{3,})\b")
_SYLLABLES = ["ba", "do", "ka", "li", "mo", "ne", "pu", "ra", "si", "ta", "vo", "wi"]


class Article(NamedTuple):
    """One article as an outlet has it."""

    url: str
    title: str
    publisher: str
    published: str
    language: str
    text: str


@dataclass
class Truth:
    """What a load of the corpus must count."""

    stored: int = 0
    new_version: int = 0
    unchanged: int = 0
    failed: int = 0
    copies: list[tuple[str, str, str]] = field(default_factory=list)  # of, address, how


def paragraphs(language: str) -> list[str]:
    """Return the paragraphs of the fixtures in one language, without the short ones."""
    folders = [FIXTURES / "articles" / language, FIXTURES / "story", FIXTURES / "example"]
    found: dict[str, None] = {}
    for document in chain.from_iterable(read(str(folder)) for folder in folders):
        if isinstance(document, Document) and languages.detect(document.text) == language:
            found.update((part, None) for part in document.text.split("\n\n") if len(part) > 80)
    return [part.strip() for part in found]


class Newsroom:
    """Writes articles, and remembers some to copy, correct and repeat."""

    def __init__(self, seed: int) -> None:
        self.truth = Truth()
        self._random = random.Random(seed)
        self._pools = {code: paragraphs(code) for code in ("en", "id")}
        self._outlets = [f"The {self._word().title()} {kind}" for kind in ("Post", "News") * 20]
        self._recent: deque[Article] = deque(maxlen=REMEMBERED)
        self._number = count(1)
        self._kinds = [kind for kind, share in SHARES.items() for _ in range(share)]

    def inputs(self, documents: int) -> Iterator[Article | None]:
        """Yield articles until so many documents are told; None stands for a damaged input."""
        while self.truth.stored < documents:
            share = self._random.randrange(100)
            known = len(self._recent) >= 20
            kind = self._kinds[share] if share < len(self._kinds) and known else "new"
            yield getattr(self, f"_{kind}")()

    def _new(self) -> Article:
        self.truth.stored += 1
        language = self._random.choice(("en", "id"))
        pool = self._pools[language]
        chosen = self._random.sample(pool, self._random.randint(PARAGRAPHS - 3, PARAGRAPHS + 3))
        text = self._with_other_names(_NUMBER.sub(self._other_number, "\n\n".join(chosen)))
        title = text.partition("\n")[0].partition(". ")[0][:70]
        article = self._place(Article("", title, "", "", language, text))
        self._recent.append(article)
        return article

    def _exact(self) -> Article:
        return self._copy("exact", lambda text: text)

    def _near(self) -> Article:
        def edit(text: str) -> str:
            kept = text.rpartition("\n\n")[0]
            return f"({self._word().title()} Wire) - {kept}"

        return self._copy("near", edit)

    def _copy(self, how: str, edit: Callable[[str], str]) -> Article:
        original = self._random.choice(self._recent)
        self.truth.stored += 1
        copy = self._place(original._replace(text=edit(original.text)))
        self.truth.copies.append((original.url, copy.url, how))
        return copy

    def _version(self) -> Article:
        place = self._random.randrange(len(self._recent))
        before = self._recent[place]
        text, changed = _NUMBER.subn(self._other_number, before.text, count=1)
        if not changed or text == before.text:
            text = f"{before.text}\n\nCorrection: an earlier version gave {next(self._number)}."
        self.truth.new_version += 1
        self._recent[place] = before._replace(text=text)
        return self._recent[place]

    def _repeat(self) -> Article:
        self.truth.unchanged += 1
        return self._random.choice(self._recent)

    def _damaged(self) -> None:
        self.truth.failed += 1

    def _place(self, article: Article) -> Article:
        """Return an article as another outlet has it, at an address of its own."""
        outlet = self._random.choice(self._outlets)
        day = date(2024, 1, 1) + timedelta(self._random.randrange(366))
        site = outlet.lower().replace(" ", "")
        url = f"https://{site}.example.org/{day:%Y/%m/%d}/{next(self._number)}"
        return article._replace(url=url, publisher=outlet, published=day.isoformat())

    def _other_number(self, found: re.Match[str]) -> str:
        digits = [c if not c.isdigit() else self._random.choice("123456789") for c in found[0]]
        return "".join(digits)

    def _with_other_names(self, text: str) -> str:
        """Return a text in which each full name has another last name, the same all through."""
        last_names = {match[2] for match in _FULL_NAME.finditer(text)}
        for name in sorted(last_names):
            text = re.sub(rf"\b{name}\b", self._word().title(), text)
        return text

    def _word(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=3))


def as_lines(inputs: Sequence[Article | None]) -> bytes:
    """Return inputs as JSON Lines; a damaged one is a line that ends in mid-word."""
    lines = [
        '{"id": "damaged", "text": "Cut of'
        if article is None
        else json.dumps(article._asdict(), ensure_ascii=False)
        for article in inputs
    ]
    return ("\n".join(lines) + "\n").encode()


def as_table(inputs: Sequence[Article | None]) -> bytes:
    """Return inputs as CSV; a damaged one appeared on a day that there never was."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Article._fields)
    damaged = Article("damaged", "", "", "2024-02-30", "en", "Nothing is known of this day.")
    writer.writerows(damaged if article is None else article for article in inputs)
    return out.getvalue().encode()


def as_files(inputs: Sequence[Article | None]) -> Iterator[tuple[str, bytes]]:
    """Yield a name and the Markdown of each input; a damaged one is a picture."""
    for number, article in enumerate(inputs):
        if article is None:
            yield f"{number:04}.md", b"\x89PNG\r\n\x1a\n"
        else:
            facts = zip(Article._fields[:-1], article, strict=False)
            front = "".join(f"{key}: {value}\n" for key, value in facts)
            yield f"{number:04}.md", f"---\n{front}---\n{article.text}".encode()


def as_zip(inputs: Sequence[Article | None]) -> bytes:
    """Return inputs as the members of a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in as_files(inputs):
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def as_tar(inputs: Sequence[Article | None]) -> bytes:
    """Return inputs as the members of a packed tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in as_files(inputs):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return packed(out.getvalue())


def packed(data: bytes) -> bytes:
    """Return bytes as gzip packs them at no time in particular."""
    return gzip.compress(data, mtime=0)


PARTS: tuple[tuple[str, Callable[[Sequence[Article | None]], bytes]], ...] = (
    ("jsonl", as_lines),
    ("csv", as_table),
    ("zip", as_zip),
    ("tar.gz", as_tar),
    ("jsonl.gz", lambda inputs: packed(as_lines(inputs))),
)


def write(folder: Path, documents: int, seed: int, part: int = PART) -> Truth:
    """Write the corpus and its truth; a folder that holds one is filled anew."""
    inputs = folder / "input"
    inputs.mkdir(parents=True, exist_ok=True)
    for old in inputs.iterdir():
        old.unlink()
    newsroom = Newsroom(seed)
    source = newsroom.inputs(documents)
    for number, chosen in enumerate(iter(lambda: list(islice(source, part)), [])):
        suffix, pack = PARTS[number % len(PARTS)]
        (inputs / f"part-{number:05}.{suffix}").write_bytes(pack(chosen))
    (folder / "truth.json").write_text(json.dumps(vars(newsroom.truth), indent=1))
    return newsroom.truth


def find_strangers(
    groups: Mapping[str, int], pairs: Sequence[Sequence[str]]
) -> list[tuple[str, str]]:
    """Return documents of one copy group that were not made as copies of one article, in pairs."""
    first: dict[str, str] = {}  # of an address, the article that all of its copies come from
    for one, other, _ in pairs:
        first[other] = first.setdefault(one, one)
    articles: dict[int, dict[str, str]] = {}
    for address, group in sorted(groups.items()):
        articles.setdefault(group, {}).setdefault(first.get(address, address), address)
    return [(one, other) for found in articles.values() for one, other in pairwise(found.values())]


def are_alike(one: str, other: str) -> bool:
    """Tell whether two texts are copies by README's words: four fifths of the shorter's runs."""
    runs = [_runs(text) for text in (one, other)]
    shorter, longer = sorted(map(len, runs))
    return 2 * shorter >= longer and len(runs[0] & runs[1]) >= _ALIKE * shorter


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[i:] for i in range(5)), strict=False))


def check(folder: Path, address: str) -> int:
    """Load the corpus, print each count beside the one that is true; return how many differ."""
    truth = json.loads((folder / "truth.json").read_text())
    start = time.perf_counter()
    with factdb.open(address) as database:
        counts = Counter(loaded.status for loaded in database.iter_load(str(folder / "input")))
        seconds = time.perf_counter() - start
        found = {name: counts[name] for name in truth if name != "copies"}
        tables = "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM version)"
        ((found["documents"], found["versions"]),) = database.sql(tables).rows
        groups, pairs = dict(database.sql(_GROUPS).rows), truth["copies"]
        strangers = find_strangers(groups, pairs)
        texts = dict(database.sql(_TEXTS).rows) if strangers else {}
    found["copies"] = sum(groups[one] == groups[other] for one, other, _ in pairs)
    # Articles put together of the same paragraphs can be copies though nobody made them so.
    found["strangers"] = sum(not are_alike(texts[a], texts[b]) for a, b in strangers)
    truth |= {"documents": truth["stored"], "versions": truth["stored"] + truth["new_version"]}
    truth |= {"copies": len(pairs), "strangers": 0}
    for name, number in found.items():
        print(
            f"{name:<12}{truth[name]:>9}{number:>9}{'' if truth[name] == number else '  differs'}"
        )
    print(f"{counts.total()} inputs in {seconds:.0f} s, {counts.total() / seconds:.0f} a second")
    return sum(truth[name] != number for name, number in found.items())


def main() -> None:
    """Write a corpus, or load and check one."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--documents", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--check", metavar="DATABASE", help="a file, or postgresql://…")
    given = options.parse_args()
    if given.check:
        sys.exit(1 if check(given.folder, given.check) else 0)
    truth = write(given.folder, given.documents, given.seed)
    print({name: len(told) if name == "copies" else told for name, told in vars(truth).items()})


if __name__ == "__main__":
    main()
