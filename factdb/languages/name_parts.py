"""Where the name begins in "Kepala Dinas Kesehatan Kota Bekasi Dewi Lestari".

An office may hold a place or a body whose words have capitals like those of the name behind it.
What a word is says the [names] of the language file; what that leaves open, the short forms by
which the text calls its people.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factdb.languages.schema import Language

_SHORTEST_NOUN = 8  # letters of a noun that is told by its derivation alone
_INITIAL = 2  # letters of "M", "I", "La" before a name, which belong to it
_OWN = 2  # words of a ship's or a firm's name behind which no person's is looked for
_UNKNOWN_PLACE = 2  # words of a place that no list has: "Tanah Abang"


def is_written_degree(word: str, degrees: Collection[str]) -> bool:
    """Tell whether a word is a degree behind a name: "MSi", "Sp.A(K)", "SpPD-KGEH"; no "Mars"."""
    letters = word.partition("-")[0].partition("(")[0]
    is_marked = "." in letters or sum(map(str.isupper, letters)) > 1
    return is_marked and letters.replace(".", "").lower() in degrees


class NameParts:
    """The [names] of a language: tells the words of an office from those of a name."""

    __slots__ = (
        "_bearers",
        "_bodies",
        "_bound",
        "_called_by_given",
        "_circumfixes",
        "_employed",
        "_generations",
        "_given",
        "_heads",
        "_labels",
        "_local",
        "_numbered",
        "_offices",
        "_owned",
        "_places",
        "_suffixes",
        "_territorial",
        "_villages",
    )

    def __init__(self, language: Language) -> None:
        names = language.names
        self._offices = names.places | names.bodies | names.bearers
        self._places = names.places
        self._bodies = names.bodies
        self._heads = names.place_heads
        self._bound = names.bound
        self._called_by_given = language.grammar.called_by_given_name
        self._circumfixes = tuple(names.circumfixes.items())
        self._suffixes = names.suffixes
        self._employed = names.employed
        self._given = names.given
        self._generations = names.generations
        self._bearers = names.bearers
        self._owned = names.owned
        self._labels = language.counting.labels
        self._territorial = names.territorial
        self._local = names.local
        self._numbered = names.numbered
        self._villages = names.local & language.places.kinds

    def bears_name(self, word: str) -> bool:
        """Tell whether the name of a firm, a school or a ship stands behind a word: "KM"."""
        return word.lower() in self._bearers

    def is_office(self, word: str) -> bool:
        """Tell whether a word alone, in lower case, is a place, a body or a derived noun."""
        return word in self._offices or (word not in self._given and self.is_noun(word))

    def start(self, words: Sequence[str], first: int) -> int:
        """Return where the name begins in words[first:], which stand behind a title.

        `len(words)` where there is no name but the office's own: "Bupati Lebak".
        """
        last = len(words) - 1
        start = first
        if 0 < first <= last and words[first - 1].lower() in self._villages:
            if words[first].lower() in self._heads and first < last:
                return first + 2  # "Desa Tanjung Sari"
            return self._behind_place(words, first)  # "Warga Desa Sukatani", no name of theirs
        for i in range(first, last):
            if start > i:
                continue  # "Pasar Minggu"
            if self._opens_place(words, i) and (i + 1 < last or not self._is_office(words, i)):
                start = i + 2
                # "Pasar Kramat Jati | Agus Lamun"
                start += (
                    start + 1 < last
                    and not self.is_given(words[start])
                    and self.is_given(words[start + 1])
                )
            elif self._is_office(words, i) or words[i][-1].isdigit() or _is_roman(words[i]):
                start = i + 1  # "Wakil Ketua Komisi IX | Budi Santoso"
        if start > last or (start == last and self._is_office(words, last)):
            return last + 1
        return self._behind_office(words, first, start)

    def _behind_office(self, words: Sequence[str], first: int, start: int) -> int:
        """Return where the name begins at or behind `start`, where the words of an office end."""
        if start and self._bears_own(words[start - 1]):
            return self._behind_own(words, start)
        if start == first and self._is_behind_territorial(words, first):
            return self._behind_place(words, start)
        if start > first and words[start - 1].lower() in self._local:
            return self._behind_place(words, start)  # "Ketua RT 02 Dusun Sukatani Ali Aji"
        if start > 1 and words[start - 2].lower() in self._numbered:
            return start  # "Ketua RW 05 Ali Aji"
        if start and self._is_number(words, start - 1):
            return self._behind_place(words, start)  # "Kepala SMAN 1 Cibeber Ali Aji"
        if start == first and first and words[first - 1].lower() in self._employed:
            return self._behind_employer(words, start)
        return start

    def known(self, words: Sequence[str], first: int, start: int, short: Collection[str]) -> int:
        """Return where the name begins by the light of a whole text.

        Args:
            words: Those of a mention, titles included.
            first: Where the words with a capital behind the titles begin.
            start: Where the name begins by the words alone.
            short: What the text calls people by, single words in lower case: "Dewi".
        """
        last = len(words) - 1
        if words[last].lower().rstrip(".") in self._generations:
            last -= 1  # "President Ferdinand Marcos Jr."
        at = next((i for i in range(first, last + 1) if words[i].lower() in short), None)
        if at is None or self._is_office(words, at):
            return start
        if at == start:
            # "Manajer Nusa Audrey Roe" where both "Nusa" and "Audrey" speak
            behind = range(at + 1, last)
            return next((i for i in behind if words[i].lower() in short), start)
        if at > start and (at == last or first == 0 or not self._called_by_given):
            return start  # a surname: "Presiden Emmanuel Macron", later "Macron"
        while at > first and self._leads(words[at - 1]):
            at -= 1
        return at

    def _bears_own(self, word: str) -> bool:
        return word.lower() in self._bearers and word.lower() not in self._territorial

    def leads_place(self, word: str) -> bool:
        """Tell whether a place's name may stand behind a word: "desa", "rt", "warga"."""
        return word.lower() in self._territorial

    def is_place(self, words: Sequence[str]) -> bool:
        """Tell whether words begin like a place: "Teluk Sagu", "Pulau Nusa"."""
        return words[0].lower() in self._heads and not any(map(self.is_given, words[1:]))

    def is_body(self, words: Sequence[str]) -> bool:
        """Tell whether words are a place, or begin like a body: "North Carolina", "Pemprov X"."""
        lowered = [word.lower() for word in words]
        return bool(words) and (lowered[0] in self._bodies or self._places.issuperset(lowered))

    def are_places(self, words: Sequence[str]) -> bool:
        """Tell whether each word, in lower case, is one of a known place: "yaman"."""
        return self._places.issuperset(words)

    def _behind_place(self, words: Sequence[str], start: int) -> int:
        """Return where the name begins behind a place that no list has: "Camat Cibeber Ali Aji"."""
        last = len(words) - 1
        if start == last and words[start - 1].lower() in self._villages:
            return last + 1
        reach = min(last, start + _UNKNOWN_PLACE)
        given = next((i for i in range(start, reach + 1) if self.is_given(words[i])), None)
        is_local = words[start - 1].lower() in self._local and last > start
        if is_local and given == last == start + _UNKNOWN_PLACE:
            return start + 1  # "Camat Cibeber Ismoyo Aji": two names rather than two of the place
        if given is not None:
            return given
        return start + 1 if is_local or last - start >= _UNKNOWN_PLACE else start

    def _behind_own(self, words: Sequence[str], start: int) -> int:
        """Return where the name begins behind a firm's own: "Direktur Bank Nusa | Silvano Roe".

        Where no list has a word of either, a firm has the first of three; it has both words of two,
        "Nakhoda KM Sri Rejeki", but not "penjaga toko | Ahmad Saleh".
        """
        if len(words) - start <= _OWN:
            is_person = words[start - 1].islower() and self.is_given(words[start])
            return start if is_person else len(words)
        given = self._behind_employer(words, start)
        is_open = given == start and not self.is_given(words[start])
        return start + 1 if is_open and len(words) - start == _OWN + 1 else given

    def _behind_employer(self, words: Sequence[str], start: int) -> int:
        """Return where the name begins behind a firm that no list has: "Ekonom Indef Eko Aji"."""
        if self.is_given(words[start]):
            return start
        behind = range(start + 1, len(words) - 1)
        return next((i for i in behind if self.is_given(words[i])), start)

    def _opens_place(self, words: Sequence[str], i: int) -> bool:
        """Tell whether a word and the next are a place: "Tanah Abang"; not "Ujang Karang Budi"."""
        if words[i].lower() not in self._heads:
            return False
        return self._is_behind_territorial(words, i) or not self.is_given(words[i + 1])

    def _is_number(self, words: Sequence[str], i: int) -> bool:
        """Tell whether a word numbers the one before it: "SMAN 1", "Kelas IIA"."""
        is_class = i > 0 and words[i].isupper() and words[i - 1].lower() in self._labels
        return words[i].isdigit() or is_class

    def _is_behind_territorial(self, words: Sequence[str], i: int) -> bool:
        return i > 0 and words[i - 1].lower() in self._territorial

    def _is_office(self, words: Sequence[str], i: int) -> bool:
        word = words[i].lower()
        if word in self._bound:
            return i > 0 and words[i - 1].lower() in self._bound[word]
        return self.is_office(word)

    def is_noun(self, word: str) -> bool:
        """Tell whether a word is a noun by its derivation: "penanganan", "transportasi"."""
        if len(word) < _SHORTEST_NOUN:
            return False
        return word.endswith(self._suffixes) or any(
            word.startswith(prefix) and word.endswith(suffix)
            for prefix, suffix in self._circumfixes
        )

    def is_owned(self, word: str) -> bool:
        """Tell whether whose it is stands behind a noun: "Kasus | Budi", "Penangkapan | Budi"."""
        lowered = word.lower()
        return lowered in self._owned or (lowered not in self._given and self.is_noun(lowered))

    def is_given(self, word: str) -> bool:
        """Tell whether names begin with a word: "Budi", "Putri"."""
        return word.lower() in self._given

    def _leads(self, word: str) -> bool:
        """Tell whether a word before a short form is a part of the name: "Siti", "M", "La"."""
        return len(word) <= _INITIAL or self.is_given(word)


def _is_roman(word: str) -> bool:
    """Tell whether a word is a Roman number of several letters; one may be an initial: "I Made"."""
    return len(word) > 1 and not word.strip("IVX")
