"""What lies so far from a date that the words name: "two days after Easter", "H-2 Lebaran"."""

from __future__ import annotations

from factdb.expressions import Distance, Moment, Unit
from factdb.parse.date_lengths import LengthReader
from factdb.parse.date_scanner import HYPHENS, Count, Piece
from factdb.parse.date_words import Reading


class RelationReader(LengthReader):
    """Reads the distances of one text from a date that is named."""

    def _countdown(self, i: int, stop: int, reading: Reading) -> Piece | None:  # noqa: ARG002
        """Return "H-2 Lebaran", "H+3 Idulfitri": so many days before or after a feast."""
        sign = self.words[stop] if stop < len(self.words) else ""
        number = self.words[stop + 1] if stop + 1 < len(self.words) else ""
        if sign not in (*HYPHENS, "+") or not number.isdecimal() or len(number) > 2:
            return None
        count = Count(stop + 2, int(number), int(number))
        return self._related(i, (stop + 2, 1 if sign == "+" else -1), count, Unit.DAY)

    def _leads_on(self, i: int, stop: int) -> bool:
        """Tell whether "before" goes on to what nobody dates: "ten days before the feast"."""
        is_relation = self.after(self.lexicon.relations, i) is not None
        return is_relation and stop < len(self.words) and self.words[stop][0].isalnum()

    def _related(self, i: int, relation: tuple[int, int], count: Count, unit: Unit) -> Piece | None:
        """Return "two days after Easter": so many units from a date that the words name.

        The bare day of "two days after 12 May" waits for its month: the piece is weak.
        """
        base = self.piece(self.skip_article(relation[0]))
        if base is None or not isinstance(base.expression, Moment):
            return None
        is_day = base.rule == "day"
        if base.is_weak and not is_day and base.rule != "holiday":
            return None
        distance = Distance(count.low, count.high, unit, relation[1] < 0, base=base.expression)
        return Piece(i, base.stop, distance, "distance", is_weak=is_day)

    def _numbered_weekday(self, i: int, stop: int, weekday: int) -> Piece | None:
        """Return "Selasa pertama", "Senin terakhir": of what is said next."""
        is_behind = self.table.ordinals_behind
        number = self._ordinal_at(stop) or self._last_at(stop) if is_behind else None
        if number is None:
            return None
        moment = Moment(ordinal=number[0], weekday=weekday)
        found = self._weekday_from(i, number[1], weekday, number[0])
        return found or Piece(i, number[1], moment, "ordinal_unit", is_weak=True)

    def _last_at(self, i: int) -> tuple[int, int] | None:
        """Return (-1, stop) of the "terakhir" at `i`."""
        if not self.table.ordinals_behind:
            return None
        last = self.after(self.lexicon.windows, i)
        return (-1, last[0]) if last is not None and last[1] < 0 else None

    def _weekday_from(self, i: int, stop: int, weekday: int, number: int) -> Piece | None:
        """Return "the Saturday before Christmas", "the first Monday after Easter".

        A weekday before another day than a feast tells of that day: "on Monday after the vote".
        """
        relation = self.after(self.lexicon.relations, stop)
        base = None if relation is None else self.piece(self.skip_article(relation[0]))
        if relation is None or base is None or base.rule != "holiday":
            return None
        assert isinstance(base.expression, Moment)  # noqa: S101 - for the type checker
        is_past = relation[1] < 0
        distance = Distance(
            number, number, Unit.WEEK, is_past, base=base.expression, weekday=weekday
        )
        return Piece(self.with_article(i), base.stop, distance, "distance")
