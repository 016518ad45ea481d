"""Rewrites a sentence's pieces, pass by pass, into pieces with a meaning.

A rule is a pattern over kinds of tokens and a function that says what was found means. All rules
of a pass look at the same row of tokens; the longest find wins, the earlier rule among equals, and
what was found becomes one token. The kinds stand in a string of one character each, so that the
patterns are ordinary regular expressions and cost microseconds. A sentence has few kinds of pieces
and the grammar many rules, so a pass only tries the rules whose rarest piece is there.

Pattern words, separated by spaces: a kind or a class of kinds; `kind?` may be missing;
`name=kind` gives the token a name; `a|b` is one of several.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple, TypeAlias, TypeVar

from desktop_assist.calendars.phrases.kinds import symbol, symbols
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.terms import Term
from desktop_assist.calendars.phrases.token import Token

T = TypeVar("T")


class Context(NamedTuple):
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


class Found(NamedTuple):
    """What a rule's pattern found, by the names in the pattern."""

    tokens: Sequence[Token]
    names: dict[str, Token]

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

    def kind(self, name: str) -> str:
        """The named piece's kind, empty when it is missing."""
        return self.names[name].kind if name in self.names else ""

    def term(self, name: str, kind: type[T]) -> T:
        """The named piece's meaning."""
        term = self.names[name].term
        if not isinstance(term, kind):
            raise TypeError(f"{name} is no {kind.__name__}")
        return term


Build: TypeAlias = Callable[[Found, Context], "Term | None"]
"""Says what was found means, or None when it means nothing."""


class Rule(NamedTuple):
    """One way of saying something about time.

    Attributes:
        pattern: What is said.
        build: Says what it means.
        not_after: Patterns that must not stand right before it, none of them with a `?`.
        after: A pattern that must stand right before it, without a `?`.
        not_before: Patterns that must not stand right after it.
        before: A pattern that must stand right after it.
    """

    pattern: str
    build: Build
    not_after: tuple[str, ...] = ()
    after: str = ""
    not_before: tuple[str, ...] = ()
    before: str = ""


def pattern_of(rule: Rule) -> str:
    """The regular expression over the kinds' characters."""
    before = f"(?<={_regex(rule.after)})" if rule.after else ""
    before += "".join(f"(?<!{_regex(pattern)})" for pattern in rule.not_after)
    behind = "".join(f"(?!{_regex(pattern)})" for pattern in rule.not_before)
    if rule.before:
        behind += f"(?={_regex(rule.before)})"
    return before + _regex(rule.pattern) + behind


class Pass:
    """Rules that look at the same row of tokens."""

    def __init__(self, *rules: Rule) -> None:
        """The earlier of two rules counts more where both find equally much."""
        self.rules = rules
        self._patterns: dict[int, re.Pattern[str]] = {}

    def rewrite(self, tokens: list[Token], context: Context) -> list[Token]:
        """The tokens with everything the rules find replaced by its meaning."""
        shape = "".join(symbol(token.kind) for token in tokens)
        finds = [
            _Find(match.start(), match.end(), order, match)
            for order in self._candidates(shape)
            for match in self._pattern(order).finditer(shape)
        ]
        finds.sort(key=lambda find: (find.start - find.end, find.order, find.start))
        made: dict[int, tuple[int, Token]] = {}
        taken: set[int] = set()
        for find in finds:
            places = range(find.start, find.end)
            if not taken.isdisjoint(places):
                continue
            token = _made(find, self.rules[find.order], tokens, context)
            if token is not None:
                taken.update(places)
                made[find.start] = (find.end, token)
        return _replaced(tokens, made) if made else tokens

    def _candidates(self, shape: str) -> set[int]:
        rules = self._rules_by_symbol
        return {order for piece in set(shape) for order in rules.get(piece, ())}

    def _pattern(self, order: int) -> re.Pattern[str]:
        """Compiled at first use: most sentences need few of the rules, a start none."""
        pattern = self._patterns.get(order)
        if pattern is None:
            pattern = self._patterns[order] = re.compile(pattern_of(self.rules[order]))
        return pattern

    @cached_property
    def _rules_by_symbol(self) -> dict[str, list[int]]:
        result: dict[str, list[int]] = {}
        for order, rule in enumerate(self.rules):
            for piece in _rarest(rule):
                result.setdefault(piece, []).append(order)
        return result


class _Find(NamedTuple):
    start: int
    end: int
    order: int
    match: re.Match[str]


def _rarest(rule: Rule) -> str:
    """The symbols of the piece that says most about whether the rule can find anything."""
    needed = [item for item in rule.pattern.split() if not item.endswith("?")]
    return min((_members(item) for item in needed), key=_commonness)


def _commonness(members: str) -> int:
    return sum(_COMMON.get(member, 1) for member in members)


_COMMON = {symbol(kind): 5 for kind in ("n12", "n24", "n31", "the", "on", "of", "and", "dash")}
"""Pieces that most sentences have, so that a rule is better known by another."""


def _made(find: _Find, rule: Rule, tokens: list[Token], context: Context) -> Token | None:
    names = {
        name: tokens[find.match.start(name)]
        for name, value in find.match.groupdict().items()
        if value is not None
    }
    used = tokens[find.start : find.end]
    term = rule.build(Found(used, names), context)
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


def _regex(pattern: str) -> str:
    return "".join(_item(item) for item in pattern.split())


def _item(item: str) -> str:
    optional = "?" if item.endswith("?") else ""
    name = item.rpartition("=")[0]
    group = f"(?P<{name}>[{_members(item)}])" if name else f"[{_members(item)}]"
    return group + optional


def _members(item: str) -> str:
    kinds = item.rstrip("?").rpartition("=")[2]
    return "".join(map(symbols, kinds.split("|")))
