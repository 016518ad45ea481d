"""Finds the discussion somebody means, by what it was about, where and when."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_assist.connectors.slack.message import SlackChannel, moment_of, ts_of
from desktop_assist.connectors.slack.search_words import index_expression, stem_of, telling_words
from desktop_assist.connectors.slack.slack_store import SlackStore
from desktop_assist.domain.database import Database

_MOST_ROWS = 5_000
# What is said one after the other in a channel belongs together, up to a pause this long.
_SIGN = re.compile(r"[-_ ]")
_PAUSE = timedelta(hours=2)
_LONGEST_TALK = 200
_SMALLEST_SHARE = 0.5
_SQL = """
SELECT m.channel_id, m.thread_ts, m.ts
FROM slack_words JOIN slack_messages AS m ON m.number = slack_words.rowid
WHERE slack_words MATCH ? AND m.ts BETWEEN ? AND ? AND (? = '' OR m.channel_id = ?)
ORDER BY m.ts DESC LIMIT ?
"""
_RECENT = """
SELECT channel_id, thread_ts, max(ts) FROM slack_messages
WHERE ts BETWEEN ? AND ? AND (? = '' OR channel_id = ?)
GROUP BY channel_id, thread_ts ORDER BY max(ts) DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for.

    Attributes:
        words: What it was about, in the person's own words; empty: the newest.
        channel_id: Where; empty: anywhere.
        first: The first day on which something was said in it; None: any.
        last: The last such day.
    """

    words: str = ""
    channel_id: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class FoundThread:
    """A discussion that fits.

    Attributes:
        channel_id: Where it is.
        thread_ts: Its first message.
        best_ts: The message that fits best.
        share: How many of the words are in it, from 0 to 1.
    """

    channel_id: str
    thread_ts: str
    best_ts: str
    share: float


@dataclass(slots=True)
class _Hits:
    words: set[str] = field(default_factory=set)
    by_message: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    newest: str = ""

    def add(self, word: str, ts: str) -> None:
        self.words.add(word)
        self.by_message[ts].add(word)
        self.newest = max(self.newest, ts)

    @property
    def best_ts(self) -> str:
        """The message with the most of the words; the first of several."""
        return min(self.by_message, key=lambda ts: (-len(self.by_message[ts]), ts))


@dataclass(frozen=True, slots=True)
class _Row:
    channel_id: str
    thread_ts: str
    ts: str


class ThreadFinder:
    """Looks only at what is kept here; blocking.

    Args:
        database: The program's own.
        store: Knows the channels.
        zone: In which days begin.
    """

    def __init__(self, database: Database, store: SlackStore, zone: ZoneInfo) -> None:
        self._database = database
        self._store = store
        self._zone = zone

    def find(self, wanted: Wanted, most: int = 10) -> tuple[FoundThread, ...]:
        """Discussions that fit, the best first: those with the most of the words, then newer."""
        words = telling_words(wanted.words)
        if not words:
            return self._newest(wanted, most)
        hits: dict[tuple[str, str], _Hits] = defaultdict(_Hits)
        for word in words:
            for row in self._rows(word, wanted):
                hits[row.channel_id, row.thread_ts].add(word, row.ts)
        self._add_channel_names(hits, words)
        found = [
            FoundThread(channel, thread, one.best_ts, len(one.words) / len(words))
            for (channel, thread), one in sorted(hits.items(), key=_order, reverse=True)
        ]
        return tuple(one for one in found if one.share >= _SMALLEST_SHARE)[:most]

    def span(self, found: FoundThread) -> tuple[str, str] | None:
        """From which message to which the talk goes, where the best message is in no thread."""
        thread = self._store.thread(found.channel_id, found.thread_ts)
        if len(thread) > 1 or any(one.reply_count for one in thread):
            return None
        return self._talk_around(found.channel_id, found.best_ts)

    def _newest(self, wanted: Wanted, most: int) -> tuple[FoundThread, ...]:
        limits = (*self._limits(wanted), wanted.channel_id, wanted.channel_id, most)
        rows = self._database.rows(_Row, _RECENT, limits)
        return tuple(FoundThread(row.channel_id, row.thread_ts, row.ts, 1.0) for row in rows)

    def _rows(self, word: str, wanted: Wanted) -> list[_Row]:
        place = (wanted.channel_id, wanted.channel_id, _MOST_ROWS)
        return self._database.rows(
            _Row, _SQL, (index_expression(word), *self._limits(wanted), *place)
        )

    def _add_channel_names(
        self, hits: dict[tuple[str, str], _Hits], words: tuple[str, ...]
    ) -> None:
        """A channel called “travel-berlin” is about travel, whatever is said in it."""
        names = {one.id: one for one in self._store.channels()}
        for (channel_id, _), one in hits.items():
            channel = names.get(channel_id)
            one.words.update(_named(channel, words) if channel else ())

    def _limits(self, wanted: Wanted) -> tuple[str, str]:
        first = self._start(wanted.first) if wanted.first else "0"
        last = self._start(wanted.last + timedelta(days=1)) if wanted.last else "9"
        return first, last

    def _start(self, day: date) -> str:
        return ts_of(datetime.combine(day, datetime.min.time(), self._zone))

    def _talk_around(self, channel_id: str, ts: str) -> tuple[str, str]:
        middle = moment_of(ts)
        around = self._store.talk(
            channel_id, ts_of(middle - _PAUSE * 12), ts_of(middle + _PAUSE * 12)
        )
        alone = [one for one in around if one.thread_ts == one.ts][:_LONGEST_TALK]
        place = next(number for number, one in enumerate(alone) if one.ts == ts)
        first = last = place
        while first and alone[first].said_at - alone[first - 1].said_at <= _PAUSE:
            first -= 1
        while last + 1 < len(alone) and alone[last + 1].said_at - alone[last].said_at <= _PAUSE:
            last += 1
        return alone[first].ts, alone[last].ts


def channel_named(name: str, channels: Iterable[SlackChannel]) -> SlackChannel | None:
    """The channel that somebody means: its very name, or the only one that begins like it.

    Of a name in several words the first may say something else: "the new tuna creek channel".
    """
    wanted = name.strip().lstrip("#").casefold()
    listed = [one for one in channels if one.kind != "direct"]
    exact = [one for one in listed if one.name.casefold() == wanted or one.id == name.strip()]
    words = _SIGN.split(wanted)
    for place in range(len(words)):
        plain = "".join(words[place:])
        exact = exact or [one for one in listed if plain and _plain(one.name) == plain]
    if exact:
        return exact[0]
    close = [one for one in listed if wanted and one.name.casefold().startswith(wanted)]
    return close[0] if len(close) == 1 else None


def _plain(name: str) -> str:
    return _SIGN.sub("", name.casefold())


def _named(channel: SlackChannel, words: tuple[str, ...]) -> Iterable[str]:
    parts = channel.name.casefold().replace("_", "-").split("-")
    return (word for word in words if any(part.startswith(stem_of(word)) for part in parts))


def _order(hit: tuple[tuple[str, str], _Hits]) -> tuple[int, int, str]:
    """More of the words, then more of them in one message, then the newer."""
    one = hit[1]
    return len(one.words), len(one.by_message[one.best_ts]), one.newest
