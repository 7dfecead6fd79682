from __future__ import annotations

import pytest
from factories import make_document, make_extraction, save_all

from factdb.errors import NotFound
from factdb.query.claim import get_claim
from factdb.query.connection import connect
from factdb.records import Span
from factdb.store.engine import opened


def test_a_claim_comes_with_all_that_is_known_of_it(filled_db: str) -> None:
    with connect(filled_db) as connection:
        detail = get_claim(connection, 2)
    assert detail.claim.text == "Kami butuh 40 perahu"
    assert detail.before == '"'
    assert detail.after == '," kata Nugroho seperti dikutip Kantor Berita Mega.'
    assert [(hop.role, hop.name) for hop in detail.chain] == [
        ("speaker", "Ärla Nugroho"),
        ("relay", "Kantor Berita Mega"),
        ("publisher", "Harian Älv"),
    ]
    assert [figure.text for figure in detail.figures] == ["40"]
    assert detail.dates == ()
    assert detail.version == 1
    assert detail.rule == "cue before content"
    assert detail.run.command == "load"
    assert detail.stated_span is None


def test_a_claim_knows_where_its_words_stand(filled_db: str) -> None:
    with connect(filled_db) as connection:
        detail = get_claim(connection, 1)
        ((text,),) = connection.rows("SELECT text FROM version WHERE id = 1", {})
    assert detail.span.of(text) == detail.claim.text
    assert detail.speaker_span is not None
    assert detail.speaker_span.of(text) == "Wali Kota Ärla Nugroho"
    assert detail.cue_span is not None
    assert detail.cue_span.of(text) == detail.claim.cue
    assert detail.stated_span is not None
    assert detail.stated_span.of(text) == "Senin (6/5)"
    assert [day.text for day in detail.dates] == ["Senin (6/5)"]


def test_the_first_claim_of_a_text_has_nothing_before_it(filled_db: str) -> None:
    with connect(filled_db) as connection:
        detail = get_claim(connection, 3)
    assert detail.before == ""
    assert detail.after == ". Foto: Dok. Kota"
    assert detail.span.start > 0
    assert isinstance(detail.span, Span)


@pytest.mark.parametrize("number", [0, 99, -1])
def test_a_claim_that_is_not_there_is_not_found(filled_db: str, number: int) -> None:
    with connect(filled_db) as connection, pytest.raises(NotFound, match=f"no claim {number}"):
        get_claim(connection, number)


def test_a_claim_of_an_earlier_version_is_not_found(fresh_db: str) -> None:
    changed = make_extraction(make_document("On Monday 120 homes were flooded, said Ana Lim."))
    with opened(fresh_db) as engine:
        save_all(engine, [make_extraction(), changed])
    with connect(fresh_db) as connection:
        assert get_claim(connection, 2).version == 2
        with pytest.raises(NotFound):
            get_claim(connection, 1)
