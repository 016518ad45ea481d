"""The full-text index of everything said, kept up to date by the database itself.

What can be found is taken from the kept parts of a message by SQL, so that the messages of an
older version are indexed by the very same words that index new ones. The index refers to the texts
instead of holding them a second time (an FTS5 table with external content).
"""

from desktop_assist.domain.database import Migration

# What a tool did: its sentence, and its card with fields and rows. What a search found is left
# out, or every search would find the searches before it.
_RESULT_TEXT = """
SELECT group_concat(line, char(10)) FROM (
    SELECT json_extract(part.value, '$.output.summary') AS line
    UNION SELECT json_extract(part.value, '$.card.title')
    UNION SELECT json_extract(part.value, '$.card.subtitle')
    UNION ALL
    SELECT json_extract(field.value, '$.label') || ': ' || json_extract(field.value, '$.value')
    FROM json_each(part.value, '$.card.fields') AS field
    UNION ALL
    SELECT (SELECT group_concat(cell.value, ' · ') FROM json_each(line.value) AS cell)
    FROM json_each(part.value, '$.card.table.rows') AS line
)
WHERE line <> '' AND json_extract(part.value, '$.name') <> 'search_conversations'
"""
_QUESTION_TEXT = """
SELECT group_concat(line, char(10)) FROM (
    SELECT json_extract(part.value, '$.text') AS line
    UNION ALL SELECT choice.value FROM json_each(part.value, '$.choices') AS choice
)
"""
_SAID_PARTS = f"""
CREATE VIEW said_parts AS
SELECT
    messages.number AS message_number,
    messages.conversation_id AS conversation_id,
    part.key AS position,
    coalesce(
        CASE json_extract(part.value, '$.kind')
            WHEN 'text' THEN json_extract(part.value, '$.text')
            WHEN 'attachment' THEN json_extract(part.value, '$.name')
            WHEN 'question' THEN ({_QUESTION_TEXT})
            WHEN 'tool_result' THEN ({_RESULT_TEXT})
        END,
        ''
    ) AS text,
    CASE json_extract(part.value, '$.kind')
        WHEN 'text' THEN coalesce(json_extract(part.value, '$.outside'), '') <> ''
        WHEN 'attachment' THEN 1
        ELSE coalesce(json_extract(part.value, '$.is_outside'), 0)
    END AS is_outside
FROM messages, json_each(iif(json_valid(messages.parts), messages.parts, '[]')) AS part
WHERE json_extract(part.value, '$.kind') IN ('text', 'attachment', 'question', 'tool_result')
"""  # noqa: S608 - only our own constants
_TAKE_IN = """
INSERT INTO message_texts (message_number, conversation_id, position, text, is_outside)
SELECT message_number, conversation_id, position, text, is_outside FROM said_parts
"""

MIGRATIONS = (
    Migration(
        room="search",
        number=1,
        statements=(
            """
            CREATE TABLE message_texts (
                number INTEGER PRIMARY KEY,
                message_number INTEGER NOT NULL,
                conversation_id TEXT NOT NULL,
                position INTEGER NOT NULL,
                text TEXT NOT NULL,
                is_outside INTEGER NOT NULL
            )
            """,
            "CREATE INDEX texts_by_message ON message_texts (message_number)",
            """
            CREATE INDEX outside_texts ON message_texts (conversation_id, message_number)
            WHERE is_outside
            """,
            """
            CREATE VIRTUAL TABLE message_index USING fts5 (
                text, content = 'message_texts', content_rowid = 'number',
                tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
            )
            """,
            "CREATE INDEX messages_by_turn ON messages (turn_id)",
            _SAID_PARTS,
            """
            CREATE TRIGGER text_added AFTER INSERT ON message_texts BEGIN
                INSERT INTO message_index (rowid, text) VALUES (new.number, new.text);
            END
            """,
            """
            CREATE TRIGGER text_removed AFTER DELETE ON message_texts BEGIN
                INSERT INTO message_index (message_index, rowid, text)
                VALUES ('delete', old.number, old.text);
            END
            """,
            f"""
            CREATE TRIGGER message_said AFTER INSERT ON messages BEGIN
                {_TAKE_IN} WHERE message_number = new.number;
            END
            """,
            f"""
            CREATE TRIGGER message_changed AFTER UPDATE OF parts ON messages
            WHEN old.parts <> new.parts BEGIN
                DELETE FROM message_texts WHERE message_number = old.number;
                {_TAKE_IN} WHERE message_number = new.number;
            END
            """,  # noqa: S608 - only our own constants
            """
            CREATE TRIGGER message_gone AFTER DELETE ON messages BEGIN
                DELETE FROM message_texts WHERE message_number = old.number;
            END
            """,
            _TAKE_IN,
        ),
    ),
)
