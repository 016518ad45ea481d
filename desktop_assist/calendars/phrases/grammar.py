"""Rewrites a sentence's pieces, pass by pass, into pieces with a meaning.

A rule is a pattern over kinds of tokens and a function that says what was found means. All rules
of a pass look at the same row of tokens; the longest find wins, the earlier rule among equals, and
what was found becomes one token. The kinds stand in a string of one character each, so that the
patterns are ordinary regular expressions and cost microseconds.

Pattern words, separated by spaces: a kind or a class of kinds; `kind?` may be missing;
`name=kind` gives the token a name; `a|b` is one of several.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import TypeAlias, TypeVar

from desktop_assist.calendars.phrases.kinds import symbol, symbols
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.terms import Term
from desktop_assist.calendars.phrases.token import Token

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at besides the words."""

    now: datetime
    policy: Policy

    @property
    def today(self) -> date:
        """The present day."""
        return self.now.date()

    @property
    def looks_back(self) -> bool:
        """True when phrases are about the past."""
        return self.policy.direction == "past"


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule's pattern found, by the names in the pattern."""

    tokens: Sequence[Token]
    names: dict[str, Token] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """True when the named piece is there."""
        return name in self.names

    def number(self, name: str, default: int = 0) -> int:
        """The named piece's whole number."""
        return int(self.names[name].value) if name in self.names else default

    def unit(self, name: str) -> str:
        """The named piece's word, empty when it is missing."""
        return self.names[name].unit if name in self.names else ""

    def text(self, name: str) -> str:
        """The named piece as written."""
        return self.names[name].text if name in self.names else ""

    def term(self, name: str, kind: type[T]) -> T:
        """The named piece's meaning."""
        term = self.names[name].term
        if not isinstance(term, kind):
            raise TypeError(f"{name} is no {kind.__name__}")
        return term


Build: TypeAlias = Callable[[Found, Context], "Term | None"]
"""Says what was found means, or None when it means nothing."""


# A rule is only ever itself: hashing its words anew for each sentence took a tenth of the reading.
@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way of saying something about time.

    Attributes:
        pattern: What is said.
        build: Says what it means.
        not_after: Patterns that must not stand right before it, none of them with a `?`.
    """

    pattern: str
    build: Build
    not_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Find:
    start: int
    end: int
    order: int
    match: re.Match[str]
    rule: Rule


def rewrite(tokens: list[Token], rules: tuple[Rule, ...], context: Context) -> list[Token]:
    """The tokens with everything the rules find replaced by its meaning."""
    shape = "".join(symbol(token.kind) for token in tokens)
    finds = [
        _Find(match.start(), match.end(), order, match, rule)
        for order, (regex, rule) in enumerate(_compiled(rules))
        for match in regex.finditer(shape)
    ]
    finds.sort(key=lambda find: (find.start - find.end, find.order, find.start))
    made: dict[int, tuple[int, Token]] = {}
    taken: set[int] = set()
    for find in finds:
        places = range(find.start, find.end)
        if taken.isdisjoint(places) and (token := _made(find, tokens, context)) is not None:
            taken.update(places)
            made[find.start] = (find.end, token)
    return _replaced(tokens, made)


def _made(find: _Find, tokens: list[Token], context: Context) -> Token | None:
    names = {
        name: tokens[find.match.start(name)]
        for name, value in find.match.groupdict().items()
        if value is not None
    }
    used = tokens[find.start : find.end]
    term = find.rule.build(Found(used, names), context)
    if term is None:
        return None
    text = " ".join(token.text for token in used)
    return Token(term.kind, text, used[0].start, used[-1].end, term=term)


def _replaced(tokens: list[Token], made: dict[int, tuple[int, Token]]) -> list[Token]:
    result, place = [], 0
    while place < len(tokens):
        end, token = made.get(place, (place + 1, tokens[place]))
        result.append(token)
        place = end
    return result


@cache
def _compiled(rules: tuple[Rule, ...]) -> tuple[tuple[re.Pattern[str], Rule], ...]:
    return tuple((re.compile(_rule_regex(rule)), rule) for rule in rules)


def _rule_regex(rule: Rule) -> str:
    return "".join(f"(?<!{_regex(before)})" for before in rule.not_after) + _regex(rule.pattern)


def _regex(pattern: str) -> str:
    return "".join(_item(item) for item in pattern.split())


def _item(item: str) -> str:
    optional = "?" if item.endswith("?") else ""
    name, _, kinds = item.rstrip("?").rpartition("=")
    members = "".join(map(symbols, kinds.split("|")))
    group = f"(?P<{name}>[{members}])" if name else f"[{members}]"
    return group + optional
