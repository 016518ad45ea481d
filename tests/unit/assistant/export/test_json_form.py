"""A conversation as JSON can be read in again without loss."""

import json
from datetime import datetime

from desktop_assist.assistant.export.json_form import as_json
from desktop_assist.assistant.message_codec import decode_parts
from desktop_assist.domain.message import Message
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.told_conversation import CONVERSATION, MESSAGES

SHAPE = json.loads(as_json(CONVERSATION, MESSAGES, SUNDAY_MORNING))


def read(shape):
    return Message(
        shape["id"],
        shape["role"],
        decode_parts(json.dumps(shape["parts"])),
        datetime.fromisoformat(shape["created_at"]),
        shape["turn_id"],
        shape["status"],
    )


def test_it_says_what_it_is():
    assert (SHAPE["format"], SHAPE["version"]) == ("desktop-assist-conversation", 1)
    assert SHAPE["conversation"]["title"] == CONVERSATION.title
    assert SHAPE["exported_at"] == "2026-11-22T10:00:00+01:00"


def test_every_message_comes_back_as_it_was():
    assert tuple(map(read, SHAPE["messages"])) == MESSAGES
