"""Where what is said begins behind its verb: beyond a listener, a day, an occasion.

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    ("en", "verb-clause", "{Roe} <said> on Monday, [building homes is hard]."),
    ("en", "verb-clause", "{Roe} <said> Monday, [two mills burned]."),
    ("en", "verb-clause", "{Roe} <said> on Monday, holding a poster, that [he was ill]."),
    (
        "en",
        "verb-clause",
        "{The firm} <announced> that, [in close talks with the Office for Roads and Bridges in the "
        "town of Maro, it will shut the mill].",
    ),
    ("en", "verb-clause", "{Roe} <wrote> in a 19-page ruling that [the mill was closed]."),
    ("en", "verb-clause", "{Roe} <said> during a 90-minute hearing that [prices would rise]."),
    # a day is what is told of, or when it was told
    ("en", "verb-clause", "{Roe} <said> [Thursday would be the hottest day]."),
    ("en", "verb-clause", "{Roe} <said> [Monday had been the worst day]."),
    ("en", "verb-clause", "{Police} <said> Monday [three men had died]."),
    # "that" is what is told of, and no word between
    ("en", "verb-clause", "{He} <said> [that allowed him to leave]."),
    ("en", "verb-clause", "{Police} <said> [that was the plan]."),
    ("en", "verb-clause", "{She} <said> [that helped the mill cut costs]."),
    ("en", "verb-clause", "{She} <said> that [reported cases had doubled]."),
    ("en", "verb-clause", "{She} <said> that [united towns win]."),
    ("en", "verb-clause", "{She} <said> that [May had lied]."),
    # what else would be told elsewhere has a verb of its own
    ("en", "verb-clause", "{Roe} <said> [the decision on Monday was wrong]."),
    ("en", "verb-clause", "{Roe} <said> [the report on the crash would be late]."),
    ("en", "verb-clause", "{Roe} <said> [the plan, drawn up in May, would fail]."),
    ("en", "verb-clause", "{Roe} <confirmed> [the plan in Maro was dead]."),
    ("en", "verb-clause", "{Police} <said> [the man in the letter was ill]."),
    ("en", "verb-clause", "{Police} <said> [the man was ill] in a letter May 3."),
    # a pronoun and its verb open what is denied, or told
    ("en", "verb-clause", "{The firm}, which owns it, <denied> [it used the mill]."),
    ("en", "verb-clause", '{Roe} <told> analysts [he expects "another good year" in Maro].'),
    ("en", "verb-clause", "{Ann Roe} <told> the state news agency SANA that [two had died]."),
    ("id", "verb-clause", "{Rina Ayu} <menegaskan>, Senin (3/2/2025), [tanggul retak]."),
    ("id", "verb-clause", "{Rina Ayu} <menegaskan>, kepada Kabar Nusa, [tanggul retak]."),
    # when it was so, not when it was said
    ("id", "verb-clause", "{Rina} <mengatakan> [setelah air naik, warga pergi]."),
    ("id", "verb-clause", "{Rina} <mengatakan> setelah rapat, [harga naik]."),
    # by which something is asked
    ("id", "verb-clause", "{Rina} <mengimbau> melalui radio agar [warga pergi]."),
    ("id", "verb-clause", "{Rina} <meminta> lewat surat untuk [tidak membuang sampah]."),
    ("en", "verb-clause", "{He} <said> in Friday's letter that [the road was shut]."),
    ("en", "verb-clause", "{Bob Roe} <told> reporters [the raids were “a crime against all]”."),
    ("en", "verb-clause", "{Bob Roe} on Monday <denied> a report that [he would sell the mill]."),
    ("en", "verb-clause", "{Police} <said> on Monday [they found a car that left the road]."),
    (
        "en",
        "verb-clause",
        "{Bob Roe} <said> in a statement [the company lost money, and prices fell].",
    ),
    ("id", "verb-clause", "{Ia} <menampik> anggapan bahwa [bendungan retak]."),
    ("id", "verb-clause", "{Ia} <membantah tudingan> kubu lawan bahwa [bendungan retak]."),
    ("id", "verb-clause", "{Ia} <membantah kabar> yang menyebut [ada korban jiwa]."),
    ("id", "verb-clause", "{Ia} <membantah isu> yang menyatakan bahwa [bendungan retak]."),
    ("id", "verb-clause", "{Ia} <menepis kabar> soal [tabrakan yang menewaskan enam orang]."),
    ("id", "verb-clause", "{Ia} <membantah isu> yang beredar mengenai [mundurnya enam guru]."),
    ("id", "verb-clause", "{Ia} <membantah> laporan warga soal [pungutan Rp 2 juta]."),
    ("id", "verb-clause", "{Ia} <membantah> [kliennya menerima suap terkait proyek itu]."),
    ("id", "verb-clause", "{Ia} <menolak anggapan> bahwa [bendungan retak]."),
    ("id", "verb-clause", "{Kementan} <menegaskan> [Rina Ayu tidak menghadiri rapat]."),
    ("id", "clause-passive-clause", "[Stok beras <disebut>{nya} mencapai 18 ton]."),
    ("id", "preposition-clause", "<Menurut> {laporan} itu, [80 persen warga pindah]."),
    ("id", "clause-preposition", "[Sebanyak 80 persen warga pindah], <menurut> {studi} tersebut."),
    ("id", "verb-clause", "{Camat} <meminta> agar [warga pindah]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> dalam rapat desa bahwa [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> dalam rapat desa, [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> pada Senin [jalan itu ditutup]."),
    ("id", "verb-clause", "{Budi} <mengatakan> pada Mei lalu bahwa [air naik]."),
    ("id", "verb-clause", "{Budi} <mengatakan> kalau [jalan ditutup]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> on Monday [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> on Monday that [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> at a meeting with farmers that [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> in a letter to the town that [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> later that [the road was closed]."),
    # a listener between verb and clause
    ("en", "verb-clause", "{Mayor Ann Roe} <told> reporters that [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <told> reporters [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <told> reporters [she would close the road]."),
    ("en", "verb-clause", "As {Ann Roe} <told> reporters, [the road was closed]."),
    ("en", "verb-clause", "{Nusa's Lumbir wing chair, Ann Roe}, <told> a paper [both sides talk]."),
    ("en", "verb-clause", "{The union} <said> in a release [at least 30 people marched]."),
    (
        "en",
        "verb-clause",
        "{The resident} <said> by phone [the troops were gone].",
    ),
    # what stands between verb and clause has commas
    (
        "en",
        "verb-clause",
        "{Ann Roe} <said> in a letter to nurses, porters and cooks that [the ward would close].",
    ),
    ("en", "verb-clause", "We met Ann Roe in May, when {she} <told> us [she was torn over it]."),
    ("en", "verb-clause", "Reached by phone, {Roe’s mother} <told> Northwire [he was asleep]."),
    ("en", "verb-clause", "{Ann Roe} <told> Northwire's Bob Poe [she was “joking” as they met]."),
    ("en", "verb-clause", "{Ann Roe} <wrote> in the Feb. 3 post that [the mill had closed]."),
    ("id", "verb-clause", "{Warga Desa Sari} <mengatakan> kepada Antara [dua rumah hanyut]."),
    ("id", "verb-clause", "{Rina} <mengatakan> kepada wartawan [pelaku sudah ditangkap]."),
    (
        "en",
        "verb-clause",
        "{Paul Roe} <maintained> Monday in Lumbir, the capital, that [the road was closed].",
    ),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_what_is_said_begins_behind_listener_and_day(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
