"""Who says what in French, Spanish, Portuguese, Italian and Dutch: marked as `marks` tells."""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    # a clitic behind its verb
    ("fr", "quote-verb-subject", "« [La digue tient encore] », a-t-{elle} <affirmé>."),
    ("fr", "quote-verb-subject", "« [La digue tient encore] », a-t-{il} aussi <expliqué>."),
    ("fr", "quote-verb-subject", "« [La digue tient encore] », <assure>-t-{il}."),
    ("fr", "clause-verb-subject", "[La digue tient encore], a-t-{elle} <précisé>."),
    # a day between a verb and its subject behind it
    ("fr", "clause-verb-subject", "[La digue tient], a <indiqué> mardi {la préfecture du Nord}."),
    ("es", "clause-verb", "[La presa aguanta], según <confirmó> este jueves {la alcaldía}."),
    # what introduces a verb and its subject
    ("fr", "verb-clause", "Comme l'a <précisé> {Luc Morel}, [la digue tient]."),
    ("es", "verb-clause", "Como <señaló> {Luis Mora}, [la presa aguanta]."),
    ("es", "verb-clause", "Según <explicó> {la alcaldía}, [la presa aguanta]."),
    ("pt", "verb-clause", "Como <informou> {Luís Moura}, [a barragem resiste]."),
    ("it", "verb-clause", "Come ha <precisato> {Luca Mori}, [la diga regge]."),
    # infinitives
    ("fr", "verb-clause", "{Luc Morel} a <annoncé> [vouloir partir]."),
    ("fr", "verb-clause", "{Luc Morel} a <promis> d'[agrandir la digue]."),
    ("fr", "verb-clause", "{Luc Morel} a <nié> [avoir vu la lettre]."),
    ("es", "verb-clause", "{Luis Mora} <prometió> [ampliar la presa]."),
    ("es", "verb-clause", "{Luis Mora} <negó> [haber visto la carta]."),
    ("pt", "verb-clause", "{Luís Moura} <negou> [ter visto a carta]."),
    ("it", "verb-clause", "{Luca Mori} ha <promesso> di [allargare la diga]."),
    ("it", "verb-clause", "{Luca Mori} ha <negato> di [aver visto la lettera]."),
    # what somebody is asked to do
    ("fr", "verb-clause", "{Luc Morel} a <invité> [les riverains à partir]."),
    ("fr", "verb-clause", "{Luc Morel} a <demandé> [aux riverains de partir]."),
    ("es", "verb-clause", "{Luis Mora} <llamó> [a los vecinos a marcharse]."),
    ("it", "verb-clause", "{Luca Mori} ha <chiesto> [agli abitanti di partire]."),
    # what somebody calls something
    ("fr", "verb-quote", "{Luc Morel} a <qualifié> [ce retard de « faute grave] »."),
    ("es", "verb-clause", '{Luis Mora} <tachó> [el retraso de "falta grave]".'),
    ("pt", "verb-clause", '{Luís Moura} <classificou> [o atraso como "falta grave]".'),
    ("it", "verb-clause", '{Luca Mori} ha <definito> [il ritardo "una colpa grave]".'),
    # what stands before the comma says it
    ("fr", "whereby", "{Une note}, <selon laquelle> [la digue tient], circule."),
    ("es", "whereby", "{Un estudio}, <según el cual> [la presa aguanta], circula."),
    ("pt", "whereby", "{Um estudo}, <segundo o qual> [a barragem resiste], circula."),
    ("it", "whereby", "{Uno studio}, <secondo cui> [la diga regge], circola."),
    # marks
    ("it", "quote-verb-subject", "«[La diga regge ancora]» ha <spiegato> {Luca Mori}."),
    ("es", "clause-verb-subject", "—[La presa aguanta todavía] —<explicó> {Luis Mora}."),
    ("pt", "clause-verb-subject", "— [A barragem resiste ainda] — <contou> {Luís Moura}."),
    ("it", "preposition-clause", "<Secondo> {la polizia} [tre case sono vuote]."),
    # Dutch: no comma before "dat", nor before an infinitive
    ("nl", "source-clause", "<Volgens> {de brandweer} [staan drie huizen leeg]."),
    ("nl", "verb-clause", "{De directeur, verpleegster Anna Bos}, <zei> dat [de dijk houdt]."),
    ("nl", "verb-clause", "{De brandweer} <maakte> vrijdag bekend dat [de dijk houdt]."),
    ("nl", "verb-clause", "{Luuk Moor} <beloofde> [de dijk te verhogen]."),
    ("nl", "verb-clause", "{Luuk Moor} <ontkende> [de brief te hebben gelezen]."),
    ("nl", "verb-clause", "{Luuk Moor} <riep> de buren op om [weg te gaan]."),
    ("nl", "verb-subject-clause", "Vrijdag <zei> {Luuk Moor} dat [de dijk houdt]."),
    ("nl", "verb-clause", "Zoals {Luuk Moor} <uitlegde>, [houdt de dijk]."),
    ("nl", "clause-verb-subject", "[De dijk houdt nog], zo <meldt> {de brandweer}."),
    ("nl", "quote-verb-subject", "“[De dijk houdt],” <zegt> {Luuk Moor}."),
    ("nl", "verdict", "{Luuk Moor} <noemde> het uitstel “[een grove fout]”."),
    ("nl", "impersonal-clause", "In {de brief} <staat> dat [de dijk houdt]."),
    # a listener and an occasion between a verb and its subject; no subject at all
    ("fr", "clause-verb-subject", "[La digue tient], a <confié> à l'AFP {le capitaine Luc Morel}."),
    (
        "fr",
        "quote-verb-subject",
        "« [La digue tient] », a <réagi> vendredi, sur Radio Nord, {la préfète du Nord}.",
    ),
    ("es", "quote-verb-alone", '"[La presa aguanta todavía]", <advirtió>.'),
    ("pt", "quote-verb-alone", '"[A barragem resiste ainda]", <garantiu> na sexta-feira.'),
    # a body whose noun alone has a capital
    ("fr", "quote-verb-subject", "« [La digue tient] », a <dit> {l'Union européenne}."),
    ("fr", "quote-verb-subject", "« [La digue tient] », a <dit> {le Parti socialiste} mardi."),
    ("fr", "preposition-clause", "<Selon> {l'Agence de la santé publique}, [la digue tient]."),
    ("fr", "verb-clause", "{L'ONU} a <demandé> [aux riverains de partir]."),
    ("it", "preposition-clause", "<Secondo> {la Commissione europea}, [la diga regge]."),
    # to whom a request goes
    ("es", "verb-clause", "{Luis Mora} <pidió> [al alcalde que se marche]."),
    ("pt", "verb-clause", "{Luís Moura} <pediu> [aos moradores que saiam]."),
    ("es", "verb-clause", "Preguntado por la presa, {Luis Mora} <dijo> que [aguanta]."),
    ("pt", "verb-clause", "Questionado sobre isso, {Luís Moura} <disse> que [a barragem resiste]."),
    # a time without a preposition, and what only looks like a participle behind a source
    ("fr", "verb-clause", "{Luc Morel} a <estimé> il y a un an que [la digue tient]."),
    ("es", "preposition-clause", "<Según> {Luis Mora} [ha habido dos crecidas, y el río baja]."),
    ("fr", "preposition-clause", "<Selon> {la police} [a été vu un homme, et la route est vide]."),
    # an article that else stands for a noun
    ("nl", "quote-verb-subject", "“[De dijk houdt],” <zegt> {het bedrijf}."),
    ("nl", "source-clause", "<Volgens> {het ministerie} [houdt de dijk]."),
    ("nl", "verb-clause", "{Luuk Moor}, die hier woont, <beloofde> [de dijk te verhogen]."),
    # a dateline where months have no capital
    ("es", "verb-clause", "Maro, 5 may (Nusa).— {El alcalde} <dijo> que [la presa aguanta]."),
    ("es", "verb-clause", "MARO, 5 de mayo de 2024.- {Luis Mora} <dijo> que [la presa aguanta]."),
    ("fr", "verb-clause", "Maro, le 5 mai 2024 - {Luc Morel} a <dit> que [la digue tient]."),
    ("fr", "verb-clause", "{Morel}, le 5 mai - jour de fête -, a <dit> que [la digue tient]."),
    ("pt", "verb-clause", "Maro, 5 mai (Nusa) - {Luís Moura} <disse> que [a barragem resiste]."),
    ("it", "verb-clause", "MARO, 5 maggio (Nusa) - {Luca Mori} ha <detto> che [la diga regge]."),
    ("nl", "verb-clause", "MARO, 5 mei (Nusa) - {Luuk Moor} <zei> dat [de dijk houdt]."),
    # nobody learned it but from somebody
    (
        "fr",
        "clause-preposition",
        "[La digue tient], <a-t-on appris auprès de> {la préfecture}.",
    ),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_sentence_gives_its_one_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "La policía debe actuar, exigió el sindicato."),
        ("fr", "Le maire doit partir, a exigé le syndicat."),
        ("pt", "O prefeito deve sair, pediu Luís Moura."),
    ],
)
def test_what_is_asked_for_is_not_who_asks(code: str, text: str) -> None:
    assert claims_of(text, code) == []
