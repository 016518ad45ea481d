"""The tables of what is kept of Slack; the words of messages are indexed by the database itself."""

from desktop_assist.domain.database import Database, Migration

_ROOM = "slack"

# Where things came from: "live" is the workspace of the token, others are exports by their name.
_SOURCES = """
CREATE TABLE slack_sources (
    name TEXT PRIMARY KEY, team_id TEXT NOT NULL, url TEXT NOT NULL, kept_at TEXT NOT NULL
) WITHOUT ROWID
"""
_PEOPLE = """
CREATE TABLE slack_people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL, kept_at TEXT NOT NULL
) WITHOUT ROWID
"""
_CHANNELS = """
CREATE TABLE slack_channels (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL,
    kept_at TEXT NOT NULL
) WITHOUT ROWID
"""
# `more` is JSON: links, files, reactions, when it was edited. `mark` names the fetch that saw it.
_MESSAGES = """
CREATE TABLE slack_messages (
    number INTEGER PRIMARY KEY, channel_id TEXT NOT NULL, ts TEXT NOT NULL,
    thread_ts TEXT NOT NULL, user_id TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL,
    more TEXT NOT NULL, is_deleted INTEGER NOT NULL, reply_count INTEGER NOT NULL,
    source TEXT NOT NULL, mark TEXT NOT NULL, kept_at TEXT NOT NULL, UNIQUE (channel_id, ts)
)
"""
_BY_THREAD = "CREATE INDEX slack_messages_by_thread ON slack_messages (channel_id, thread_ts, ts)"
_BY_AGE = "CREATE INDEX slack_messages_by_age ON slack_messages (kept_at)"
_WORDS = """
CREATE VIRTUAL TABLE slack_words USING fts5(
    text, author, content='slack_messages', content_rowid='number',
    tokenize='porter unicode61 remove_diacritics 2'
)
"""
_ADDED = """
CREATE TRIGGER slack_words_added AFTER INSERT ON slack_messages BEGIN
    INSERT INTO slack_words (rowid, text, author) VALUES (new.number, new.text, new.author);
END
"""
_REMOVED = """
CREATE TRIGGER slack_words_removed AFTER DELETE ON slack_messages BEGIN
    INSERT INTO slack_words (slack_words, rowid, text, author)
    VALUES ('delete', old.number, old.text, old.author);
END
"""
_CHANGED = """
CREATE TRIGGER slack_words_changed AFTER UPDATE OF text, author ON slack_messages BEGIN
    INSERT INTO slack_words (slack_words, rowid, text, author)
    VALUES ('delete', old.number, old.text, old.author);
    INSERT INTO slack_words (rowid, text, author) VALUES (new.number, new.text, new.author);
END
"""
# How far fetching a thread has come; with an empty `thread_ts` the talk of a whole channel.
_FETCHES = """
CREATE TABLE slack_fetches (
    channel_id TEXT NOT NULL, thread_ts TEXT NOT NULL, as_of TEXT NOT NULL, mark TEXT NOT NULL,
    cursor TEXT NOT NULL, is_whole INTEGER NOT NULL, PRIMARY KEY (channel_id, thread_ts)
) WITHOUT ROWID
"""
# Action items that the person has ticked off.
_TICKS = """
CREATE TABLE slack_ticks (
    channel_id TEXT NOT NULL, thread_ts TEXT NOT NULL, item TEXT NOT NULL,
    PRIMARY KEY (channel_id, thread_ts, item)
) WITHOUT ROWID
"""

MIGRATIONS = (
    Migration(
        _ROOM,
        1,
        (
            *(_SOURCES, _PEOPLE, _CHANNELS, _MESSAGES, _BY_THREAD, _BY_AGE, _WORDS),
            *(_ADDED, _REMOVED, _CHANGED, _FETCHES, _TICKS),
        ),
    ),
)


def anything_kept(database: Database) -> bool:
    """Whether anything of Slack is here, so that the room need not be built to look; blocking."""
    tables = ("slack_sources", "slack_people", "slack_messages", "slack_fetches")
    one_of_each = " UNION ALL ".join(f"SELECT 1 FROM {name}" for name in tables)  # noqa: S608
    return bool(database.rows(int, f"{one_of_each} LIMIT 1"))
