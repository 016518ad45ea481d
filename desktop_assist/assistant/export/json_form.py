"""A conversation as JSON: complete, so that it can be read in again.

The object holds `format` ("desktop-assist-conversation"), `version` (1), `exported_at`,
`conversation` (id, title, created_at, updated_at, is_pinned, is_archived, branched_from) and
`messages`, oldest first. A message is {id, turn_id, role, status, created_at, parts}; a part is an
object with its `kind` (text, attachment, reasoning, question, error, tool_call, tool_result) and
every field of that kind, as in the program's own database. Moments are ISO 8601 with an offset.
"""

import json
from collections.abc import Iterable
from datetime import datetime

from desktop_assist.assistant.message_codec import encode_parts
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Message

FORMAT = "desktop-assist-conversation"
VERSION = 1


def as_json(conversation: Conversation, messages: Iterable[Message], now: datetime) -> str:
    """The conversation with everything that is kept of it."""
    shape = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": now.isoformat(timespec="seconds"),
        "conversation": _conversation(conversation),
        "messages": [_message(one) for one in messages],
    }
    return json.dumps(shape, indent=1) + "\n"


def _conversation(conversation: Conversation) -> JsonObject:
    origin = conversation.branched_from
    return {
        "id": conversation.id,
        "title": conversation.title,
        "created_at": conversation.created_at.isoformat(),
        "updated_at": conversation.updated_at.isoformat(),
        "is_pinned": conversation.is_pinned,
        "is_archived": conversation.is_archived,
        "branched_from": None
        if origin is None
        else {"conversation_id": origin.conversation_id, "message_id": origin.message_id},
    }


def _message(message: Message) -> JsonObject:
    return {
        "id": message.id,
        "turn_id": message.turn_id,
        "role": message.role,
        "status": message.status,
        "created_at": message.created_at.isoformat(),
        "parts": json.loads(encode_parts(message.parts)),
    }
