"""Finds the time phrases in a sentence: pieces with a meaning that stand together."""

from itertools import pairwise
from typing import NamedTuple

from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.rules import PASSES
from desktop_assist.calendars.phrases.rules.clocks import clock
from desktop_assist.calendars.phrases.terms import (
    Clock,
    Clocks,
    Days,
    Half,
    Repeat,
    Term,
    Unread,
)
from desktop_assist.calendars.phrases.token import Token, tokenize

_GLUE = frozenset(
    {"comma", "on", "am", "at", "around", "for", "from", "of", "in", "the", "dash", "open", "close"}
    | {"weak_correction", "by", "colon"}
    | {"more", "dot", "correction", "until", "quote", "oclock", "and", "time_word"}
)
_LEADING = frozenset(
    {"on", "am", "at", "around", "for", "from", "in", "the", "more", "until", "correction", "since"}
    | {"by"}
)
_NOT_ONLY_MONTHS = frozenset({"may", "march", "mar"})
_HOURS = frozenset({"n0", "n12", "n24"})
_TELLING = frozenset({"evening_word", "breakfast_word", "early_word"})
_MEAL_HOURS = range(6, 12)
_DOUBTFUL_HOURS = range(6, 8)
_GERMAN_CLOCK = frozenset({"uhr", "um"})
_OF_TWELVE_HOURS = frozenset({"halb", "viertel", "dreiviertel", "vor", "nach"})
_BESIDE_HOUR = frozenset({"day", "part_span"})
_ENDS_PHRASE = frozenset({"comma", "for", "dot", "open", "dash", "zone_term", "span"})


class Piece(NamedTuple):
    """A piece with a meaning.

    Attributes:
        term: The meaning.
        text: As written.
        corrects: It stands after "no wait" or the like and replaces what was said before.
        is_open: It stands after "from" or "starting".
    """

    term: Term
    text: str
    corrects: bool = False
    is_open: bool = False


class Cluster(NamedTuple):
    """Pieces that stand together, with the place of their words in the sentence."""

    pieces: tuple[Piece, ...]
    start: int
    end: int

    def has(self, kind: type[Term]) -> bool:
        """True when a piece of this kind is in it."""
        return any(isinstance(piece.term, kind) for piece in self.pieces)


def find_clusters(sentence: str, context: Context) -> list[Cluster]:
    """The sentence's time phrases, left to right."""
    tokens = tokenize(sentence)
    for rules in PASSES:
        tokens = rules.rewrite(tokens, context)
    tokens = [_as_shown(token) for token in _at_mealtimes(_with_bare_hours(tokens))]
    is_alone = all(token.term or token.kind in _GLUE for token in tokens)
    if is_alone:
        return _grouped(tokens)
    return _grouped([_weighed(token, tokens, context) for token in tokens])


def _with_bare_hours(tokens: list[Token]) -> list[Token]:
    """A number beside a day is an hour, if no time was said: "9 tomorrow", "tomorrow 9"."""
    if any(isinstance(token.term, Clock | Clocks) for token in tokens):
        return tokens
    return [_as_hour(place, tokens) for place in range(len(tokens))]


def _at_mealtimes(tokens: list[Token]) -> list[Token]:
    """A dinner at 8 is in the evening, a breakfast or a doctor at 7 is not."""
    kinds = {token.kind for token in tokens}
    if "part_span" in kinds or kinds.isdisjoint(_TELLING):
        return tokens
    half: Half = "evening" if "evening_word" in kinds else "am"
    is_meal = not kinds.isdisjoint({"evening_word", "breakfast_word"})
    hours = _MEAL_HOURS if is_meal else _DOUBTFUL_HOURS
    return [_in_half(token, half, hours) for token in tokens]


def _in_half(token: Token, half: Half, hours: range) -> Token:
    match token.term:
        case Clock(hour=hour) if hour in hours:
            return token._replace(term=token.term.in_half(half))
        case Clocks(start=start) if start.hour in hours:
            return token._replace(term=token.term._replace(start=start.in_half(half)))
        case _:
            return token


def _as_shown(token: Token) -> Token:
    """German counts to 24: "um 7 Uhr" is in the morning, unless the evening is named."""
    words = set(token.text.split())
    if words.isdisjoint(_GERMAN_CLOCK) or not words.isdisjoint(_OF_TWELVE_HOURS):
        return token
    match token.term:
        case Clock(hour=hour) if hour in _DOUBTFUL_HOURS:
            return token._replace(term=token.term.in_half("shown"))
        case Clocks(start=start) if start.hour in _DOUBTFUL_HOURS:
            return token._replace(term=token.term._replace(start=start.in_half("shown")))
        case _:
            return token


def _as_hour(place: int, tokens: list[Token]) -> Token:
    token = tokens[place]
    if token.kind not in _HOURS:
        return token
    before = tokens[place - 1].kind if place else ""
    after = tokens[place + 1].kind if place + 1 < len(tokens) else "dot"
    if after in _BESIDE_HOUR or (before in _BESIDE_HOUR and after in _ENDS_PHRASE):
        return token._replace(kind="time", term=clock(int(token.value), 0))
    return token


def _weighed(token: Token, tokens: list[Token], context: Context) -> Token:
    """Drop a weak meaning unless the rest of the sentence bears it out."""
    if not getattr(token.term, "is_weak", False):
        return token
    others = [other.term for other in tokens if other is not token and other.term]
    match token.term:
        case Clocks():
            is_kept = any(isinstance(term, Days) for term in others)
        case Repeat(frequency="DAILY" | "WEEKLY"):
            is_kept = all(
                term.frequency == token.term.frequency
                for term in others
                if isinstance(term, Repeat)
            )
        case Repeat():
            is_kept = not any(
                isinstance(term, Days | Repeat) and not _is_of_any_month(term) for term in others
            )
        case Days(grain="month"):
            is_name = not context.policy.bare_months or token.text in _NOT_ONLY_MONTHS
            is_kept = not is_name or _opens_series(token, tokens)
        case _:
            is_kept = False
    return token if is_kept else token._replace(term=None, kind="word")


def _opens_series(token: Token, tokens: list[Token]) -> bool:
    """Whether it says when a series begins: "from January every first Monday"."""
    before = [one for one, other in pairwise(tokens) if other is token]
    is_from = any(one.kind == "from" for one in before)
    return is_from and any(isinstance(other.term, Repeat) for other in tokens)


def _is_of_any_month(term: Term) -> bool:
    """Whether a day is one of every month: "monthly review on the first Tuesday"."""
    pattern = term.pattern if isinstance(term, Days) else None
    if pattern is None or pattern.by_month or pattern.is_weekly:
        return False
    return bool(pattern.by_day or pattern.position)


def _grouped(tokens: list[Token]) -> list[Cluster]:
    clusters: list[Cluster] = []
    glue: list[Token] = []
    pieces: list[Piece] = []
    start = end = 0
    corrects = False
    for token in tokens:
        term = None if isinstance(token.term, Unread) else token.term
        if term is not None:
            if not pieces:
                start = _lead(glue, token).start
            corrects_this = corrects or (bool(pieces) and _is_weakly_corrected(glue))
            is_open = any(before.kind == "from" for before in glue)
            pieces.append(Piece(term, token.text, corrects_this, is_open))
            end, glue = token.end, []
        elif token.kind in _GLUE:
            glue.append(token)
            corrects |= token.kind == "correction"
        else:
            if pieces:
                clusters.append(Cluster(tuple(pieces), start, end))
            pieces, glue = [], []
    if pieces:
        clusters.append(Cluster(tuple(pieces), start, end))
    return clusters


def _is_weakly_corrected(glue: list[Token]) -> bool:
    """A bare "no" or "lieber" only corrects what stands right before it."""
    return any(before.kind == "weak_correction" for before in glue)


def _lead(glue: list[Token], token: Token) -> Token:
    """The first word of the phrase: a preposition is part of it, but not the one of "check-in"."""
    for place in range(len(glue) - 1, -1, -1):
        before = glue[place]
        is_joined = place and glue[place - 1].kind == "dash" and glue[place - 1].end == before.start
        if before.kind not in _LEADING or is_joined:
            break
        token = before
    return token
