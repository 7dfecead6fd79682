"""What always holds of an extraction, whatever the text."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factdb import languages
from factdb.link import link
from factdb.parse import parse
from factdb.parse.text.tokens import Tokens
from factdb.records import Document, Extraction, Kind, Span

CODES = st.sampled_from(languages.available())
WORDS = [
    *("kata", "menurut", "mengatakan", "bahwa", "dikutip", "seperti", "ujarnya", "dan", "yang"),
    *("said", "according to", "that", "told", "quoted", "as saying", "citing", "who", "and", "he"),
    *("Menteri", "Budi", "Ann", "Roe", "BPS", "Senin", "Monday", "kemarin", "2/3", "14/12/2016"),
    *("7.000", "3,5", "dua", "ratus", "juta", "orang", "%", "Rp", "$", "sekitar", "lebih dari"),
    *("[", "]", "<", ">", "{", "}", "|", "*", "_", "@", "#"),
    *("\n", "\n\n", " ", ".", ",", ":", ";", "?", "(", ")", '"', "'", "“", "”", "«", "»", "–", "-"),
    *("Foto:", "Baca juga", "©", "nya", "s'", "\u0301", "\u200b", "\x00", "\ufeff", "İ", "ß", "東"),
]
TEXTS = (
    st.text(max_size=200)
    | st.text(alphabet="\"'“”‘’«»„ \n.,:7aB()", max_size=120)
    | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
    | st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
)
TESTS = Path(__file__).parent.parent
SENTENCE = range(4, 80)  # spaces in a case that is a text, and no docstring of many lines
MARKS = [*",.;:?()-–&%$5\n", "“", "”", "„", "«", "»", '"', "’s", "\n\n"]


def case_sentences() -> list[str]:
    """Return the sentences that the tables of cases of `parse` and `link` hold, of any language."""
    paths = sorted([*TESTS.glob("parse/**/*.py"), *TESTS.glob("link/**/*.py")])
    nodes = chain.from_iterable(ast.walk(ast.parse(path.read_text("utf-8"))) for path in paths)
    strings = (node.value for node in nodes if isinstance(node, ast.Constant))
    texts = (one for one in strings if isinstance(one, str) and one.count(" ") in SENTENCE)
    return list(dict.fromkeys(texts))


CASES = st.sampled_from(case_sentences())


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """Draw a text of case sentences that breaks off, begins or goes on where no desk would."""
    text = draw(CASES)
    for _ in range(draw(st.integers(1, 3))):
        tokens = Tokens(text)
        if not len(tokens):
            break
        at = draw(st.integers(0, len(tokens) - 1))
        before, behind = text[: tokens.starts[at]], text[tokens.starts[at] :]
        inserted = draw(st.sampled_from(MARKS) | CASES)
        text = draw(
            st.sampled_from(
                [before, before, behind, before + inserted, f"{before}{inserted} {behind}"]
            )
        )
    return text


def extracted(text: str, code: str) -> Extraction:
    language = languages.load(code)
    return link(parse(Document(text, name="any"), language), language)


def spans_in(value: object) -> Iterator[Span]:
    """Yield every span that a record holds, at any depth."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(spans_in, value))
    elif is_dataclass(value):
        for spec in fields(value):
            yield from spans_in(getattr(value, spec.name))


@settings(max_examples=400, deadline=None)
@given(TEXTS, CODES)
def test_every_span_lies_in_the_text_and_is_trimmed(text: str, code: str) -> None:
    for start, end in spans_in(extracted(text, code)):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


@settings(max_examples=500)
@given(mangled(), CODES)
@example("Police and, mayor said it was late.", "en")
@example("„Wir bleiben hier“, freut", "de")
@example("Roth sagte, es sei kalt. Die Helfer kamen spät, ein Wagen habe gefehlt, hieß", "de")
@example("Roth sagte, es sei kalt. Die Helfer kamen spät, ein Wagen habe gefehlt, hieß es", "de")
@example("That, says Mayor Ida Croft,", "en")
@example("Lima orang tewas, yakni tiga di Randu,", "id")
@example('"Harga naik," kata salah satu pedagang ayam di Pasar', "id")
@example("Dijelaskan Camat Rina Lestari, Senin (4/3),", "id")
@example("Ann Roe said she was torn. Sen. Bob Poe left. The Zoe campaign called", "en")
@example("Silver fell 12 cents, or domestic 2 pct", "en")
@example("“Hujan turun,” kata Roe mengutip pernyataan Budi", "id")
@example("Home to 3,000 men and The 200 women", "en")
@example("Some 300 people fled in eastern Maro. Lawyers for jailed cook Ann Roe” no state", "en")
@example("the claims as false and <said> [two died].", "en")
@example("5 people died in Ranu'", "en")
def test_case_sentences_cut_and_spliced_are_extracted(text: str, code: str) -> None:
    found = extracted(text, languages.detect(text) or code)
    for start, end in spans_in(found):
        assert 0 <= start < end <= len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS, CODES)
def test_everything_is_listed_in_the_order_of_the_text(text: str, code: str) -> None:
    found = extracted(text, code)
    for records in (found.claims, found.figures, found.dates, found.passed_over):
        assert [one.span for one in records] == sorted(one.span for one in records)
    assert list(found.names) == sorted(found.names)
    assert list(found.boilerplate) == sorted(found.boilerplate)


@settings(max_examples=200, deadline=None)
@given(TEXTS, CODES)
def test_a_claim_of_the_document_itself_has_no_speaker_and_any_other_has_a_cue_or_a_reason(
    text: str, code: str
) -> None:
    for claim in extracted(text, code).claims:
        is_told = claim.kind is Kind.NARRATIVE
        assert not (is_told and (claim.speaker or claim.speaker_span or claim.cue_span))
        assert claim.rule
        assert claim.speaker != ""


@settings(max_examples=100, deadline=None)
@given(TEXTS, CODES)
def test_the_same_text_gives_the_same_extraction(text: str, code: str) -> None:
    assert extracted(text, code) == extracted(text, code)


@settings(max_examples=100, deadline=None)
@given(TEXTS, CODES)
def test_a_text_parses_under_any_title(text: str, code: str) -> None:
    language = languages.load(code)
    found = parse(Document(text, name="any", title=text), language)
    assert found.document.text == text


@settings(max_examples=100, deadline=None)
@given(TEXTS, CODES)
def test_a_speaker_is_somebody_who_is_listed(text: str, code: str) -> None:
    found = extracted(text, code)
    names = {entity.name for entity in found.entities}
    assert {claim.speaker for claim in found.claims if claim.speaker} <= names


@pytest.mark.parametrize("code", languages.available())
@pytest.mark.parametrize("text", ["", "\n", " \t\r\n", ".", '"', "\x00", "\u2028", "\ufeff"])
def test_next_to_no_text_gives_next_to_nothing(text: str, code: str) -> None:
    found = extracted(text, code)
    assert found.entities == ()
    assert found.dates == ()
    assert all(claim.kind is Kind.NARRATIVE for claim in found.claims)
