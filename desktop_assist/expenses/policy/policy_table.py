"""Take values out of a policy file, and name the line of whatever is wrong."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from desktop_assist.domain.errors import UnreadableFileError

Choice = TypeVar("Choice", bound=str)

_SECTION = re.compile(r"^\s*\[\[?\s*([\w.\"-]+)\s*\]?\]")


@dataclass(frozen=True, slots=True)
class PolicyText:
    """The file as text, to find the lines again: TOML's own reader does not tell them."""

    name: str
    text: str

    def section(self, heading: str, number: int = 0) -> "Stretch":
        """Where the tables of a heading begin and end; `number` counts those of the same name."""
        lines = self.text.splitlines()
        found = [(place, match[1]) for place, one in enumerate(lines) if (match := _heads(one))]
        starts = [place for place, name in found if name == heading]
        if number >= len(starts):
            return Stretch(self, 0, len(lines))
        start = starts[number]
        ends = [
            place for place, name in found if place > start and not name.startswith(f"{heading}.")
        ]
        return Stretch(self, start, min(ends, default=len(lines)))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some lines of the file, from 0, the end excluded."""

    file: PolicyText
    start: int
    end: int

    def line_of(self, word: str) -> int:
        """The line where a key or a value stands, else the first; counted from 1."""
        whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        lines = self.file.text.splitlines()[self.start : self.end]
        within = next((n for n, line in enumerate(lines) if word and whole.search(line)), 0)
        return self.start + within + 1


@dataclass(slots=True)
class PolicyTable:
    """One table of the file, from which each value is taken once."""

    stretch: Stretch
    values: Mapping[str, object]
    name: str
    _taken: set[str] = field(default_factory=set)

    def wrong(self, what: str, word: str = "") -> UnreadableFileError:
        """The error to raise about something in this table."""
        line = self.stretch.line_of(word)
        return UnreadableFileError(
            f"{self.stretch.file.name}, line {line}: {what}.",
            "No rule is checked until the file is right; correct the line, or fill in the form.",
        )

    def has(self, key: str) -> bool:
        """Whether the table says anything of a key."""
        return key in self.values

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it must be there."""
        value = self._take(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.wrong(f'"{key}" of {self.name} is a text in quotes', key)
        return value.strip()

    def texts(self, key: str, default: Collection[str] | None = None) -> tuple[str, ...]:
        """One text or a list of texts."""
        value = self._take(key, default)
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list | tuple) or not all(isinstance(one, str) for one in found):
            raise self.wrong(f'"{key}" of {self.name} is a list of texts', key)
        return tuple(one.strip() for one in found if one.strip())

    def choice(self, key: str, allowed: Collection[Choice], default: Choice | None) -> Choice:
        """One word out of several."""
        return self._allowed(self.text(key, default), key, allowed)

    def choices(self, key: str, allowed: Collection[Choice]) -> tuple[Choice, ...]:
        """Some words out of several; none where the key is not there."""
        return tuple(self._allowed(one, key, allowed) for one in self.texts(key, ()))

    def number(self, key: str, default: str | None = None) -> Decimal:
        """A number, exactly as it is written: in quotes, or without."""
        value = self._take(key, default)
        try:
            # Without quotes TOML makes a Decimal of it, too: see the reader.
            number = Decimal(value) if isinstance(value, str | int | Decimal) else None
        except InvalidOperation:
            number = None
        if number is None or isinstance(value, bool) or not number.is_finite() or number < 0:
            raise self.wrong(f'"{key}" of {self.name} is a number such as "75.00"', key)
        return number

    def days(self, key: str) -> int | None:
        """A number of days; None where the key is not there."""
        value = self._take(key, "")
        if value == "":
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 36_500:
            raise self.wrong(f'"{key}" of {self.name} is a number of days such as 60', key)
        return value

    def day(self, key: str) -> date | None:
        """A day; None where the key is not there."""
        value = self._take(key, "")
        return None if value == "" else self._as_day(value, key)

    def day_list(self, key: str) -> tuple[date, ...]:
        """A list of days."""
        value = self._take(key, ())
        if not isinstance(value, list | tuple):
            raise self.wrong(f'"{key}" of {self.name} is a list of days', key)
        return tuple(self._as_day(one, key) for one in value)

    def flag(self, key: str) -> bool | None:
        """True or false; None where the key is not there."""
        value = self._take(key, "")
        if value != "" and not isinstance(value, bool):
            raise self.wrong(f'"{key}" of {self.name} is true or false', key)
        return value if isinstance(value, bool) else None

    def table(self, key: str) -> "PolicyTable":
        """A table inside this one; an empty one where there is none."""
        value = self._take(key, {})
        if not isinstance(value, Mapping):
            raise self.wrong(f'"{key}" of {self.name} is a table such as {{ … }}', key)
        return PolicyTable(self.stretch, value, f'"{key}" of {self.name}')

    def value(self, key: str, default: object) -> object:
        """Whatever stands there."""
        return self._take(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def finish(self) -> None:
        """Refuse what was not asked for: a misspelt key would be a rule that is never checked."""
        for key in self.values:
            if key not in self._taken:
                known = ", ".join(sorted(self._taken))
                raise self.wrong(f'{self.name} has no "{key}"; known here: {known}', key)

    def _take(self, key: str, default: object) -> object:
        self._taken.add(key)
        if key in self.values:
            return self.values[key]
        if default is None:
            raise self.wrong(f'{self.name} needs a "{key}"')
        return default

    def _allowed(self, word: str, key: str, allowed: Collection[Choice]) -> Choice:
        for one in allowed:
            if one == word:
                return one
        known = ", ".join(sorted(allowed))
        raise self.wrong(f'"{key}" of {self.name} is "{word}", but only {known} are known', key)

    def _as_day(self, value: object, key: str) -> date:
        if isinstance(value, str):
            try:
                value = date.fromisoformat(value)
            except ValueError:
                value = None
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.wrong(f'"{key}" of {self.name} is a day such as 2026-01-31', key)
        return value


def _heads(line: str) -> re.Match[str] | None:
    return _SECTION.match(line)
