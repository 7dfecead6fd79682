"""Who speaks in German, French, Spanish, Portuguese, Italian: not as where titles lead bare."""

from __future__ import annotations

import pytest
from speaking import cases, speakers

# (language, what the row is about, the text, the speaker of each claim)
SPEAKERS = [
    (
        "es",
        "people are called by their surname, whoever else has it as a given name",
        "La alcaldesa Ana Martín llegó con el ministro Martín Torres. «Lloverá», dijo Martín.",
        ["Ana Martín"],
    ),
    (
        "fr",
        "people are called by their surname, whoever else has it as a given name",
        "La maire Anne Martin est arrivée avec le ministre Martin Morel. « Il pleut », a dit "
        "Martin.",
        ["Anne Martin"],
    ),
    (
        "pt",
        "people are called by their surname, whoever else has it as a given name",
        "A prefeita Ana Martim chegou com o ministro Martim Moura. “Vai chover”, disse Martim.",
        ["Ana Martim"],
    ),
    (
        "it",
        "people are called by their surname, whoever else has it as a given name",
        "La sindaca Anna Martini è arrivata con il ministro Martini Mori. «Piove», ha detto "
        "Martini.",
        ["Anna Martini"],
    ),
    (
        "de",
        "people are called by their surname, whoever else has it as a given name",
        "Die Bürgermeisterin Anna Martin kam mit Minister Martin Roth. „Es regnet“, sagte Martin.",
        ["Anna Martin"],
    ),
    (
        "id",
        "people are called by their given name",
        'Bupati Budi M Said datang bersama Camat Said Randu. "Hujan," kata Said.',
        ["Said Randu"],
    ),
    (
        "es",
        "whoever is called by the given name is found all the same",
        "El gobernador Pedro Mora llegó. «Es tarde», dijo Pedro.",
        ["Pedro Mora"],
    ),
    (
        "es",
        "whoever is called by the first of two surnames keeps the given name",
        "La abogada Ana Mora Ruiz dijo que apelará. «Es injusto», agregó Mora.",
        ["Ana Mora Ruiz", "Ana Mora Ruiz"],
    ),
    (
        "en",
        "whoever is called by the first of two surnames keeps the given name",
        "Lawyer Ann Mora Ruiz said it was late. “No,” said Mora.",
        ["Ann Mora Ruiz", "Ann Mora Ruiz"],
    ),
    (
        "fr",
        "each of two has an article before the title",
        "La maire Anne Morel et le ministre Luc Prade ont déclaré que la route était fermée.",
        ["Anne Morel et Luc Prade"],
    ),
    (
        "es",
        "each of two has an article before the title",
        "La alcaldesa Ana Mora y el ministro Luis Prado dijeron que la ruta está cerrada.",
        ["Ana Mora y Luis Prado"],
    ),
    (
        "it",
        "two are joined without a title",
        "Anna Mori e Luca Prato hanno detto che la strada è chiusa.",
        ["Anna Mori e Luca Prato"],
    ),
    (
        "es",
        "a surname of two words is one",
        "Luis Mora y Prado dijo que la ruta está cerrada.",
        ["Luis Mora y Prado"],
    ),
    (
        "es",
        "two fields are of one office",
        "El ministro de Economía y Hacienda, Luis Prado, dijo que la ruta está cerrada.",
        ["Luis Prado"],
    ),
    (
        "id",
        "two fields are of one office",
        "Menteri Hukum dan HAM Budi Prado mengatakan jalan ditutup.",
        ["Budi Prado"],
    ),
    (
        "es",
        "a name between commas behind its office and an article comes on",
        "La ministra Ana Mora llegó a Maro.\n\nEl director del hospital, Luis Prado, la recibió. "
        "«Faltan camas», dijo. Mora dijo que llegarán.",
        ["Luis Prado", "Ana Mora"],
    ),
    (
        "es",
        "a title with its article is whoever has it later",
        "«No lo sé», respondió la ministra. La ministra Ana Mora viajará a Maro.",
        ["Ana Mora"],
    ),
    (
        "fr",
        "a title with another article is somebody else",
        "« Je ne sais pas », a répondu un ministre. La ministre Anne Morel ira à Maro.",
        ["ministre"],
    ),
]


@pytest.mark.parametrize(("code", "text", "names"), cases(SPEAKERS))
def test_who_speaks(code: str, text: str, names: list[str]) -> None:
    assert speakers(text, code) == names
