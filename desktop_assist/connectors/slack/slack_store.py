"""Keeps what was said in Slack on this laptop, for as long as the person wants."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from desktop_assist.connectors.slack.markup import Names
from desktop_assist.connectors.slack.message import (
    SlackChannel,
    SlackFile,
    SlackMessage,
    SlackReaction,
    SlackUser,
)
from desktop_assist.domain.database import Database, Statement

LIVE = "live"
_NEW_PEOPLE_AFTER = timedelta(days=7)
_MESSAGE_COLUMNS = """
channel_id, ts, thread_ts, user_id, author, text, more, is_deleted, reply_count
"""
# What an export says is older than what Slack itself has said.
_PUT_MESSAGE = """
INSERT INTO slack_messages (channel_id, ts, thread_ts, user_id, author, text, more, is_deleted,
    reply_count, source, mark, kept_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (channel_id, ts) DO UPDATE SET thread_ts = excluded.thread_ts,
    user_id = excluded.user_id, author = excluded.author, text = excluded.text,
    more = excluded.more, is_deleted = excluded.is_deleted, reply_count = excluded.reply_count,
    source = excluded.source, mark = excluded.mark, kept_at = excluded.kept_at
WHERE slack_messages.source <> 'live' OR excluded.source = 'live'
"""
_PUT_CHANNEL = """
INSERT INTO slack_channels VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
    source = excluded.source, kept_at = excluded.kept_at
WHERE slack_channels.source <> 'live' OR excluded.source = 'live'
"""
_PUT_PERSON = """
INSERT INTO slack_people VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, source = excluded.source,
    kept_at = excluded.kept_at
WHERE slack_people.source <> 'live' OR excluded.source = 'live'
"""
_ORPHANS = (
    """
    DELETE FROM slack_channels
    WHERE source <> 'live' AND id NOT IN (SELECT channel_id FROM slack_messages)
    """,
    """
    DELETE FROM slack_fetches WHERE thread_ts <> '' AND NOT EXISTS (
        SELECT 1 FROM slack_messages AS m
        WHERE m.channel_id = slack_fetches.channel_id AND m.thread_ts = slack_fetches.thread_ts
    )
    """,
    """
    DELETE FROM slack_ticks WHERE NOT EXISTS (
        SELECT 1 FROM slack_messages AS m
        WHERE m.channel_id = slack_ticks.channel_id AND m.ts = slack_ticks.thread_ts
    )
    """,
    "DELETE FROM slack_people WHERE id NOT IN (SELECT user_id FROM slack_messages)",
    """
    DELETE FROM slack_sources
    WHERE name <> 'live' AND name NOT IN (SELECT source FROM slack_messages)
    """,
)
"""What is left without a message it belongs to."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """How far fetching a thread, or the talk of a channel, has come.

    Attributes:
        channel_id: Where.
        thread_ts: Which thread; empty for the talk of the whole channel.
        as_of: When it was begun.
        mark: Its own name.
        cursor: Where it goes on; empty at the beginning. Of the talk of a channel: the `ts` from
            which on it is here.
        is_whole: Whether it came to its end.
    """

    channel_id: str
    thread_ts: str
    as_of: datetime
    mark: str
    cursor: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class SlackSource:
    """Where messages came from: `name` is "live" for the token's workspace."""

    name: str
    team_id: str
    url: str
    kept_at: datetime
    messages: int = 0
    channels: int = 0


class SlackStore:
    """Reads and writes the tables; blocking. What it is given has names in place of ids.

    Args:
        database: The program's own.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, messages: Iterable[SlackMessage], source: str, mark: str, now: datetime) -> None:
        """Keep messages; one that is here already is replaced."""
        kept = _stored(now)
        rows = [Statement(_PUT_MESSAGE, (*_row(one), source, mark, kept)) for one in messages]
        self._database.write(*rows)

    def put_channels(self, channels: Iterable[SlackChannel], source: str, now: datetime) -> None:
        """Keep where things are said."""
        kept = _stored(now)
        self._database.write(
            *(
                Statement(_PUT_CHANNEL, (one.id, one.name, one.kind, source, kept))
                for one in channels
            )
        )

    def put_people(self, people: Iterable[SlackUser], source: str, now: datetime) -> None:
        """Keep who is who."""
        kept = _stored(now)
        self._database.write(
            *(Statement(_PUT_PERSON, (one.id, one.name, source, kept)) for one in people)
        )

    def put_source(self, source: SlackSource) -> None:
        """Keep where messages come from."""
        sql = "INSERT OR REPLACE INTO slack_sources VALUES (?, ?, ?, ?)"
        kept = _stored(source.kept_at)
        self._database.write(Statement(sql, (source.name, source.team_id, source.url, kept)))

    def sources(self) -> tuple[SlackSource, ...]:
        """Where what is here came from, exports by name."""
        sql = """
        SELECT name, team_id, url, s.kept_at, count(number), count(DISTINCT channel_id)
        FROM slack_sources AS s LEFT JOIN slack_messages ON source = name
        GROUP BY name ORDER BY name
        """
        return tuple(
            SlackSource(row.name, row.team_id, row.url, _moment(row.kept_at), row.count, row.places)
            for row in self._database.rows(_SourceRow, sql)
        )

    def names(self, ids: Iterable[str], now: datetime) -> Names:
        """Who and what ids stand for; people long not asked after are left out, to be asked."""
        wanted = json.dumps(sorted(set(ids)))
        since = _stored(now - _NEW_PEOPLE_AFTER)
        people = self._database.rows(
            _NameRow,
            "SELECT id, name FROM slack_people WHERE id IN (SELECT value FROM json_each(?))"
            " AND (kept_at >= ? OR source <> 'live')",
            (wanted, since),
        )
        channels = self._database.rows(_NameRow, "SELECT id, name FROM slack_channels")
        return Names({one.id: one.name for one in people}, {one.id: one.name for one in channels})

    def channels(self) -> tuple[SlackChannel, ...]:
        """Where something was said, by name."""
        sql = "SELECT id, name, kind FROM slack_channels ORDER BY name, source, id"
        return tuple(self._database.rows(SlackChannel, sql))

    def channel(self, channel_id: str) -> SlackChannel | None:
        """One channel; None when it is not known."""
        sql = "SELECT id, name, kind FROM slack_channels WHERE id = ?"
        return next(iter(self._database.rows(SlackChannel, sql, (channel_id,))), None)

    def thread(self, channel_id: str, thread_ts: str) -> tuple[SlackMessage, ...]:
        """What is here of a thread, the oldest first."""
        return self._messages("channel_id = ? AND thread_ts = ?", channel_id, thread_ts)

    def count(self, channel_id: str, thread_ts: str) -> int:
        """How many messages of a thread are here."""
        sql = "SELECT count(*) FROM slack_messages WHERE channel_id = ? AND thread_ts = ?"
        return self._database.rows(_Number, sql, (channel_id, thread_ts))[0].value

    def talk(self, channel_id: str, first_ts: str, last_ts: str) -> tuple[SlackMessage, ...]:
        """What was said in a channel from one message to another, the oldest first."""
        return self._messages(
            "channel_id = ? AND ts BETWEEN ? AND ?", channel_id, first_ts, last_ts
        )

    def message(self, channel_id: str, ts: str) -> SlackMessage | None:
        """One message; None when it is not here."""
        return next(iter(self.talk(channel_id, ts, ts)), None)

    def source_of(self, channel_id: str, ts: str) -> str:
        """Where a message came from; empty when it is not here."""
        sql = "SELECT source FROM slack_messages WHERE channel_id = ? AND ts = ?"
        return next((one.value for one in self._database.rows(_Text, sql, (channel_id, ts))), "")

    def fetch(self, channel_id: str, thread_ts: str) -> Fetch | None:
        """How far fetching has come; None when it was never begun."""
        sql = "SELECT * FROM slack_fetches WHERE channel_id = ? AND thread_ts = ?"
        rows = self._database.rows(_FetchRow, sql, (channel_id, thread_ts))
        return rows[0].fetch if rows else None

    def open_fetches(self) -> tuple[Fetch, ...]:
        """Threads of which Slack has more than is here, the last begun first."""
        sql = "SELECT * FROM slack_fetches WHERE NOT is_whole AND thread_ts <> ''"
        rows = self._database.rows(_FetchRow, f"{sql} ORDER BY as_of DESC")
        return tuple(row.fetch for row in rows)

    def keep_fetch(self, fetch: Fetch) -> None:
        """Keep how far it has come."""
        self._database.write(_keep(fetch))

    def end_fetch(self, fetch: Fetch) -> None:
        """It came to its end: what is here of the thread and was not seen in it is gone."""
        gone = """
        DELETE FROM slack_messages
        WHERE channel_id = ? AND thread_ts = ? AND source = 'live' AND mark <> ?
        """
        place = (fetch.channel_id, fetch.thread_ts, fetch.mark)
        self._database.write(*((Statement(gone, place),) if fetch.thread_ts else ()), _keep(fetch))

    def drop_thread(self, channel_id: str, thread_ts: str) -> None:
        """Forget a thread that was deleted in Slack, as its authors wanted."""
        place = (channel_id, thread_ts)
        where = "WHERE channel_id = ? AND thread_ts = ?"
        self._database.write(
            Statement(f"DELETE FROM slack_messages {where}", place),  # noqa: S608
            Statement(f"DELETE FROM slack_fetches {where}", place),  # noqa: S608
        )

    def remove(self, source: str) -> int:
        """Forget all that came from somewhere; give how many messages that were."""
        removed = self._database.write(
            Statement("DELETE FROM slack_messages WHERE source = ?", (source,))
        )
        tables = ("slack_people", "slack_channels")
        self._database.write(
            *(Statement(f"DELETE FROM {one} WHERE source = ?", (source,)) for one in tables),  # noqa: S608
            Statement("DELETE FROM slack_sources WHERE name = ?", (source,)),
            *(Statement("DELETE FROM slack_fetches") for _ in (source,) if source == LIVE),
            *map(Statement, _ORPHANS),
        )
        self._database.forget_deleted()
        return removed

    def drop_older(self, than: datetime) -> int:
        """Forget what was kept before; give how many messages that were."""
        sql = "DELETE FROM slack_messages WHERE kept_at < ?"
        removed = self._database.write(Statement(sql, (_stored(than),)))
        if removed:
            self._database.write(*map(Statement, _ORPHANS))
            self._database.forget_deleted()
        return removed

    def ticked(self, channel_id: str, thread_ts: str) -> frozenset[str]:
        """The action items of a thread that the person has ticked off."""
        sql = "SELECT item FROM slack_ticks WHERE channel_id = ? AND thread_ts = ?"
        rows = self._database.rows(_Text, sql, (channel_id, thread_ts))
        return frozenset(one.value for one in rows)

    def tick(self, channel_id: str, thread_ts: str, item: str, *, is_done: bool) -> None:
        """Keep that an action item is done, or that it is not after all."""
        adding = "INSERT OR IGNORE INTO slack_ticks VALUES (?, ?, ?)"
        removing = "DELETE FROM slack_ticks WHERE channel_id = ? AND thread_ts = ? AND item = ?"
        sql = adding if is_done else removing
        self._database.write(Statement(sql, (channel_id, thread_ts, item)))

    def _messages(self, where: str, *values: str) -> tuple[SlackMessage, ...]:
        sql = f"SELECT {_MESSAGE_COLUMNS} FROM slack_messages WHERE {where} ORDER BY ts"  # noqa: S608
        return tuple(row.message for row in self._database.rows(_MessageRow, sql, values))


@dataclass(frozen=True, slots=True)
class _SourceRow:
    name: str
    team_id: str
    url: str
    kept_at: str
    count: int
    places: int


@dataclass(frozen=True, slots=True)
class _NameRow:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class _Number:
    value: int


@dataclass(frozen=True, slots=True)
class _Text:
    value: str


@dataclass(frozen=True, slots=True)
class _MessageRow:
    channel_id: str
    ts: str
    thread_ts: str
    user_id: str
    author: str
    text: str
    more: str
    is_deleted: int
    reply_count: int

    @property
    def message(self) -> SlackMessage:
        kept = json.loads(self.more)
        return SlackMessage(
            channel_id=self.channel_id,
            ts=self.ts,
            thread_ts=self.thread_ts,
            user_id=self.user_id,
            author=self.author,
            text=self.text,
            links=tuple(kept["links"]),
            files=tuple(SlackFile(one["name"], one["kind"]) for one in kept["files"]),
            reactions=tuple(SlackReaction(one["name"], one["count"]) for one in kept["reactions"]),
            edited_ts=kept["edited_ts"],
            is_deleted=bool(self.is_deleted),
            reply_count=self.reply_count,
        )


@dataclass(frozen=True, slots=True)
class _FetchRow:
    channel_id: str
    thread_ts: str
    as_of: str
    mark: str
    cursor: str
    is_whole: int

    @property
    def fetch(self) -> Fetch:
        begun, is_whole = _moment(self.as_of), bool(self.is_whole)
        return Fetch(self.channel_id, self.thread_ts, begun, self.mark, self.cursor, is_whole)


def _row(one: SlackMessage) -> tuple[str | int, ...]:
    more = {
        "links": one.links,
        "files": [{"name": file.name, "kind": file.kind} for file in one.files],
        "reactions": [{"name": sign.name, "count": sign.count} for sign in one.reactions],
        "edited_ts": one.edited_ts,
    }
    said = (one.channel_id, one.ts, one.thread_ts, one.user_id, one.author, one.text)
    return (*said, json.dumps(more), int(one.is_deleted), one.reply_count)


def _keep(fetch: Fetch) -> Statement:
    sql = "INSERT OR REPLACE INTO slack_fetches VALUES (?, ?, ?, ?, ?, ?)"
    place = (fetch.channel_id, fetch.thread_ts, _stored(fetch.as_of))
    return Statement(sql, (*place, fetch.mark, fetch.cursor, int(fetch.is_whole)))


def _stored(moment: datetime) -> str:
    """So that later ones sort later."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
