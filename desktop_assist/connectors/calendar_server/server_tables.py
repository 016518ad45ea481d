"""What is kept of calendar servers in the database: everything but their passwords."""

from desktop_assist.domain.database import Migration

MIGRATIONS = (
    Migration(
        room="calendar_servers",
        number=1,
        statements=(
            """
            CREATE TABLE calendar_servers (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                url TEXT NOT NULL,
                user TEXT NOT NULL,
                every_minutes INTEGER NOT NULL,
                next_at TEXT NOT NULL,
                failures INTEGER NOT NULL DEFAULT 0,
                needs_person INTEGER NOT NULL DEFAULT 0
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE server_calendars (
                id TEXT NOT NULL PRIMARY KEY,
                server_id TEXT NOT NULL REFERENCES calendar_servers (id) ON DELETE CASCADE,
                url TEXT NOT NULL,
                name TEXT NOT NULL,
                folder TEXT NOT NULL,
                direction TEXT NOT NULL,
                as_of TEXT NOT NULL DEFAULT '',
                problem TEXT NOT NULL DEFAULT '',
                hint TEXT NOT NULL DEFAULT ''
            ) WITHOUT ROWID
            """,
            # What left for the server, so that an event whose answer got lost is known again.
            """
            CREATE TABLE server_sendings (
                calendar_id TEXT NOT NULL REFERENCES server_calendars (id) ON DELETE CASCADE,
                uid TEXT NOT NULL,
                mark TEXT NOT NULL,
                PRIMARY KEY (calendar_id, uid)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE server_conflicts (
                id TEXT NOT NULL PRIMARY KEY,
                calendar_id TEXT NOT NULL REFERENCES server_calendars (id) ON DELETE CASCADE,
                uid TEXT NOT NULL,
                title TEXT NOT NULL,
                mine TEXT NOT NULL,
                mine_mark TEXT NOT NULL,
                theirs TEXT NOT NULL,
                theirs_mark TEXT NOT NULL,
                keep TEXT NOT NULL DEFAULT '',
                UNIQUE (calendar_id, uid)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE server_changes (
                number INTEGER PRIMARY KEY,
                calendar_id TEXT NOT NULL REFERENCES server_calendars (id) ON DELETE CASCADE,
                side TEXT NOT NULL,
                kind TEXT NOT NULL,
                title TEXT NOT NULL,
                at TEXT NOT NULL,
                change_id TEXT NOT NULL DEFAULT ''
            )
            """,
        ),
    ),
)
