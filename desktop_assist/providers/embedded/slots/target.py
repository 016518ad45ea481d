"""Which existing meeting or expense a request points at."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from desktop_assist.calendars.phrases import Understanding, find_time_expressions, understand
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.people import show_time_words
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import without

Rank = Literal["", "first", "last"]
_WORD = re.compile(r"\d+:\d+|[^\W_]+(?:['\u2019][^\W_]+)?")
# In the form in which `words_of` gives them.
_EMPTY = """
    a an the my our your his her their this that these those one it me us for of on in at to
    from with and or by please pls bitte also just now there calendar diary agenda schedule list
    entry entries s back out off up away all whole every each series again expense expenses
    receipt receipts cost costs spending spent amount eur euro euros usd dollar dollars is not
    which called any row line item ticket ride payment purchase zeile fallt entfallt raus bill
    bills invoice rechnung wrong named about move nothing we need needs want no longer anymore
    fahrt more him her them so everything anything well as too instead
    der die das den dem des ein eine einen einem einer mein meine meinen meiner meinem unser unsere
    unseren mit und oder von vom zum zur zu am an im auf fur bei beim aus um ab es ihn mal kalender
    eintrag ausgabe ausgaben spesen auslage auslagen beleg betrag alle ganze jede jeden termine
    meetings doch nur mir uns uber brauche brauchen nicht wieder mehr wir ihm ihr ihnen alles auch
    both beide beiden alle aller appointments events sessions besprechungen
    ebenfalls da dort dann gerne herr herrn frau hr thing things bit stuff
"""
_KIND_WORDS = """
    meeting call appointment event session chat talk termin treffen besprechung gesprach anruf
    sitzung telefonat telko videocall calls anrufe telefonate gespräche sitzungen
"""
_NOISE = frozenset(_EMPTY.split())
_KINDS = frozenset(_KIND_WORDS.split())
_ALL = re.compile(
    r"\b(?:every|each|all|whole|entire|series|alle|jede[nr]?|ganze|serie)\b", re.IGNORECASE
)
_BARE_REPEATS = frozenset(f"FREQ={how}" for how in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
_RANKS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    (
        "last",
        re.compile(
            r"\b(?:last|latest|newest|most recent|letzte[nrs]?|neueste[nrs]?|jüngste[nrs]?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "first",
        re.compile(r"\b(?:next|first|upcoming|nächste[nrs]?|erste[nrs]?)\b", re.IGNORECASE),
    ),
)
_LONG_GRAINS = frozenset({"quarter", "year"})
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Target:
    """What is said of the thing that is meant.

    Attributes:
        words: Each of them must be found in it.
        kinds: What sort of meeting it is, such as "call"; may be missing in its title.
        when: The time that is named.
        amount: What it cost.
        is_series: Every time of a repeated meeting is meant.
        said: The words as written, to be said back.
        rank: Which of several that fit, as in "the last expense" and "my next meeting".
    """

    words: tuple[str, ...]
    kinds: tuple[str, ...]
    when: Understanding | None
    amount: Decimal | None
    is_series: bool
    said: str
    rank: Rank = ""

    def holds(self, text: str) -> bool:
        """Whether a text, such as a title with names, is what the words say."""
        found = words_of(text)
        return all(any(is_same_word(word, one) for one in found) for word in self.words)

    def names_any(self, text: str) -> bool:
        """Whether a text names something that the words do."""
        found = words_of(text)
        return any(is_same_word(word, one) for word in self.words for one in found)

    def is_on_day(self, start: date | datetime) -> bool:
        """Whether something that starts then lies on the days named, at whatever hour."""
        return self.when is None or _days_cover(self.when, start)

    def is_kind(self, text: str) -> bool:
        """Whether the text also names the sort of meeting."""
        found = words_of(text)
        return all(any(is_same_word(word, one) for one in found) for word in self.kinds)

    def covers(self, start: date | datetime) -> bool:
        """Whether something that starts then lies in the time that is named."""
        when = self.when
        if when is None or when.start is None:
            return True
        if when.grain == "daypart":
            is_then = _is_in_part(start, when)
        else:
            is_then = not when.has_time or _clock(start) == _clock(when.start)
        return is_then and (not when.names_day or _days_cover(when, start))


def read_target(text: str, request: UserRequest) -> Target:
    """Read the words that point at something."""
    when = understand(text, request.now, request.policy)
    rest = without(text, _spans(text, request)) if when else text
    money = find_money(rest)
    rank, plain = _ranked(show_time_words(money.rest))
    words = words_of(plain)
    kinds = tuple(word for word in words if word in _KINDS)
    return Target(
        words=tuple(word for word in words if word not in _KINDS and word not in _NOISE),
        kinds=kinds,
        when=when if when and when.start and not _only_repeats(when) else None,
        amount=money.amount,
        is_series=bool(_ALL.search(text)),
        said=" ".join(show_time_words(text).split()).strip(" ,.?!"),
        rank=rank,
    )


def _ranked(text: str) -> tuple[Rank, str]:
    """Which of several is meant, and the other words."""
    for rank, pattern in _RANKS:
        if pattern.search(text):
            return rank, pattern.sub(" ", text)
    return "", text


def _only_repeats(when: Understanding) -> bool:
    """Whether it is said how often it takes place, as in "the weekly sync", and not when."""
    return when.recurrence in _BARE_REPEATS and not when.has_time


def telling_words(text: str) -> tuple[str, ...]:
    """The words of a title that may name it, those of its kind among them."""
    return tuple(word for word in words_of(text) if word not in _NOISE and not word.isdigit())


def is_kind_word(word: str) -> bool:
    """Whether a word says only what sort of meeting it is."""
    return word in _KINDS


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without accents and the English 's."""
    found = (_folded(word) for word in _WORD.findall(text))
    return tuple(re.sub(r"['\u2019](?:s|ll|d|re|ve)?$", "", word) for word in found)


def _spans(text: str, request: UserRequest) -> tuple[tuple[int, int], ...]:
    """Where times stand; "Q3" in "the Q3 planning" belongs to a name."""
    found = find_time_expressions(text, request.now, request.policy)
    return tuple((one.start, one.end) for one in found if one.meaning.grain not in _LONG_GRAINS)


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def is_same_word(word: str, found: str) -> bool:
    """The same word, one with an ending, or a part of a compound."""
    if word == found:
        return True
    if min(len(word), len(found)) < _SHORTEST_STEM:
        return False
    is_part = len(word) > _SHORTEST_STEM and word in found
    return is_part or found.startswith(word) or word.startswith(found)


def _is_in_part(start: date | datetime, when: Understanding) -> bool:
    """Whether it begins in the morning, the afternoon or the evening that is named."""
    first, last = when.start, when.end
    if not (isinstance(first, datetime) and isinstance(last, datetime)):
        return True
    clock, begins, ends = _clock(start), _clock(first), _clock(last)
    is_before_end = clock < ends or ends <= begins
    return not clock or (begins <= clock and is_before_end)


def _clock(point: date | datetime) -> str:
    return f"{point:%H:%M}" if isinstance(point, datetime) else ""


def _days_cover(when: Understanding, start: date | datetime) -> bool:
    period = period_of(when)
    day = start.date() if isinstance(start, datetime) else start
    return period is None or period.first <= day <= period.last
