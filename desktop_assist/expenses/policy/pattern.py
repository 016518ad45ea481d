r"""Look for a pattern of a policy file in a text, in time that grows only with the text's length.

A pattern comes from outside, and Python's `re` has no time limit: "(a+)+b" keeps it busy for hours
over thirty letters. Here all ways through the pattern are followed side by side, one character at
a time, after Ken Thompson (https://swtch.com/~rsc/regexp/regexp1.html). What patterns may hold:
letters, ".", classes such as "[a-z]", "\d \w \s \b", "^", "$", "|", groups, "* + ? {2,3}". Capitals
make no difference.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

_LONGEST = 200
_MOST_STEPS = 2_000
_LONGEST_TEXT = 1_000
_MOST_REPEATS = 100
_MOST_KNOWN = 10_000

Kind: TypeAlias = Literal["char", "fork", "jump", "^", "$", "b", "B", "end"]
CharTest: TypeAlias = Callable[[str], bool]

_SHORT: dict[str, CharTest] = {
    "d": str.isdecimal,
    "w": lambda char: char.isalnum() or char == "_",
    "s": str.isspace,
    "D": lambda char: not char.isdecimal(),
    "W": lambda char: not (char.isalnum() or char == "_"),
    "S": lambda char: not char.isspace(),
}
_CONTROL = {"t": "\t", "n": "\n", "r": "\r"}


class PatternError(ValueError):
    """A pattern that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a pattern; `there` and `else_there` are counted from it."""

    kind: Kind
    test: CharTest | None = None
    there: int = 1
    else_there: int = 1


_Steps: TypeAlias = list[_Step]


class Pattern:
    """A pattern that was understood.

    Args:
        text: As it stands in the file.

    Raises:
        PatternError: It holds what is not allowed, or is too long.
    """

    def __init__(self, text: str) -> None:
        if len(text) > _LONGEST:
            raise PatternError(f"a pattern has at most {_LONGEST} characters")
        self._known: dict[str, bool] = {}  # merchants come again and again
        self._steps = [*_Parser(text.lower()).whole(), _Step("end")]

    def is_in(self, text: str) -> bool:
        """Whether the pattern is found anywhere in a text."""
        known = self._known.get(text)
        if known is None:
            known = self._is_in(text[:_LONGEST_TEXT].lower())
            if len(self._known) < _MOST_KNOWN:
                self._known[text] = known
        return known

    def _is_in(self, text: str) -> bool:
        here: set[int] = set()
        for place in range(len(text) + 1):
            here = self._reached({*here, 0}, text, place)
            if len(self._steps) - 1 in here:
                return True
            if place < len(text):
                here = {one + 1 for one in here if self._takes(one, text[place])}
        return False

    def _takes(self, number: int, char: str) -> bool:
        test = self._steps[number].test
        return test is not None and test(char)

    def _reached(self, starts: Iterable[int], text: str, place: int) -> set[int]:
        """All steps that can be come to without taking a character."""
        found: set[int] = set()
        left = list(starts)
        while left:
            number = left.pop()
            if number not in found:
                found.add(number)
                left += self._next(number, text, place)
        return found

    def _next(self, number: int, text: str, place: int) -> tuple[int, ...]:
        step = self._steps[number]
        match step.kind:
            case "fork":
                return (number + step.there, number + step.else_there)
            case "jump":
                return (number + step.there,)
            case "char" | "end":
                return ()
            case _:
                return (number + 1,) if _holds(step.kind, text, place) else ()


def _holds(kind: Kind, text: str, place: int) -> bool:
    """Whether a place in the text is a beginning, an end or the edge of a word."""
    if kind == "^":
        return place == 0
    if kind == "$":
        return place == len(text)
    is_word = _SHORT["w"]
    before = place > 0 and is_word(text[place - 1])
    after = place < len(text) and is_word(text[place])
    return (before != after) == (kind == "b")


class _Parser:
    """Reads a pattern from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text.removeprefix("(?i)")
        self._place = 0

    def whole(self) -> _Steps:
        steps = self._choice()
        if self._place < len(self._text):
            raise PatternError('there is a ")" too many')
        return steps

    def _choice(self) -> _Steps:
        steps = self._sequence()
        while self._takes("|"):
            other = self._sequence()
            fork = _Step("fork", None, 1, len(steps) + 2)
            steps = [fork, *steps, _Step("jump", None, len(other) + 1), *other]
        return steps

    def _sequence(self) -> _Steps:
        steps: _Steps = []
        while self._place < len(self._text) and self._text[self._place] not in "|)":
            steps += self._repeated(self._one())
            if len(steps) > _MOST_STEPS:
                raise PatternError("the pattern is too large")
        return steps

    def _repeated(self, steps: _Steps) -> _Steps:
        while (found := self._count()) is not None:
            least, most = found
            if len(steps) * max(least, most or 0, 1) > _MOST_STEPS:
                raise PatternError("the pattern is too large")
            often = _optional(steps, most - least) if most is not None else _endless(steps)
            steps = steps * least + often
            self._takes("?")  # the shortest or the longest: both are found
        return steps

    def _count(self) -> tuple[int, int | None] | None:
        for mark, count in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._takes(mark):
                return count
        return self._braces() if self._takes("{") else None

    def _braces(self) -> tuple[int, int | None]:
        end = self._text.find("}", self._place)
        least, comma, most = self._text[self._place : max(end, 0)].partition(",")
        is_good = end >= 0 and least.isdecimal() and (most.isdecimal() or not most)
        if not is_good or max(int(least), int(most or 0)) > _MOST_REPEATS:
            raise PatternError(f"a count is written as {{2}} or {{2,5}}, up to {_MOST_REPEATS}")
        self._place = end + 1
        if not comma:
            return int(least), int(least)
        if most and int(most) < int(least):
            raise PatternError("the first number of a count is the smaller one")
        return int(least), int(most) if most else None

    def _one(self) -> _Steps:
        char = self._taken()
        if char in "*+?{":
            raise PatternError(f'there is nothing before "{char}" to repeat')
        match char:
            case "(":
                return self._group()
            case "[":
                return [_Step("char", self._class())]
            case "^" | "$":
                return [_Step(char)]
            case "\\":
                return self._escaped()
        return [_Step("char", _is(char) if char != "." else lambda one: one != "\n")]

    def _group(self) -> _Steps:
        if self._takes("?") and not self._takes(":"):
            raise PatternError('groups that begin with "(?" are not allowed, but for "(?:"')
        steps = self._choice()
        if not self._takes(")"):
            raise PatternError('a ")" is missing')
        return steps

    def _escaped(self) -> _Steps:
        char = self._taken()
        if char == "b":
            return [_Step("b")]
        return [_Step("char", self._escape(char))]

    def _escape(self, char: str) -> CharTest:
        if char in _SHORT:
            return _SHORT[char]
        if char.isalnum() and char not in _CONTROL:
            raise PatternError(f'"\\{char}" is not allowed')
        return _is(_CONTROL.get(char, char))

    def _class(self) -> CharTest:
        is_not = self._takes("^")
        tests: list[CharTest] = []
        while not self._takes("]") or not tests:
            tests.append(self._member("]" if self._text[self._place - 1] == "]" else ""))
        return lambda char: any(test(char) for test in tests) != is_not

    def _member(self, taken: str) -> CharTest:
        first = taken or self._taken()
        if first == "\\":
            return self._escape(self._taken())
        rest = self._text[self._place : self._place + 2]
        if len(rest) < 2 or rest[0] != "-" or rest[1] in "]\\":
            return _is(first)
        self._place += 2
        if rest[1] < first:
            raise PatternError(f'the range "{first}-{rest[1]}" stands the wrong way round')
        return _is_between(first, rest[1])

    def _taken(self) -> str:
        if self._place >= len(self._text):
            raise PatternError("the pattern ends too early")
        self._place += 1
        return self._text[self._place - 1]

    def _takes(self, char: str) -> bool:
        is_there = self._text[self._place : self._place + 1] == char
        self._place += is_there
        return is_there


def _optional(steps: _Steps, times: int) -> _Steps:
    found: _Steps = []
    for _ in range(times):
        found = [_Step("fork", None, 1, len(steps) + len(found) + 1), *steps, *found]
    return found


def _endless(steps: _Steps) -> _Steps:
    fork = _Step("fork", None, 1, len(steps) + 2)
    return [fork, *steps, _Step("jump", None, -(len(steps) + 1))]


def _is(char: str) -> CharTest:
    return lambda one: one == char


def _is_between(first: str, last: str) -> CharTest:
    return lambda one: first <= one <= last
