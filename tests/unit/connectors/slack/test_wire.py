"""What Slack gives, checked where it enters."""

import pytest

from desktop_assist.connectors.slack.markup import Names
from desktop_assist.connectors.slack.wire import (
    called,
    mentioned,
    read_channel,
    read_message,
    read_user,
    with_names,
)

SAID = {"type": "message", "ts": "1795000000.000100", "user": "U1", "text": "Hi <@U2>"}


def test_a_message_names_everybody_whose_name_is_needed():
    message = read_message(SAID, "C1")

    assert list(mentioned(message)) == ["U1", "U2"]
    assert with_names(message, Names({"U1": "Ada", "U2": "Ben"}, {})).text == "Hi @Ben"


def test_a_moment_written_in_more_digits_names_a_message_too():
    message = read_message({**SAID, "ts": "1795000000.0001000"}, "C1")

    assert message is not None
    assert message.ts == "1795000000.000100"


@pytest.mark.parametrize(
    "row",
    [
        {**SAID, "subtype": "channel_join"},
        {**SAID, "ts": "soon"},
        {**SAID, "ts": 5},
        {},
        {"subtype": "message_changed", "message": {"subtype": "message_changed"}},
    ],
)
def test_what_nobody_said_is_left_out(row):
    assert read_message(row, "C1") is None


@pytest.mark.parametrize(
    "row",
    [
        {**SAID, "subtype": "tombstone", "text": "This message was deleted."},
        {"subtype": "message_deleted", "deleted_ts": SAID["ts"], "previous_message": SAID},
    ],
)
def test_of_a_deleted_message_only_its_place_is_left(row):
    message = read_message(row, "C1")

    assert (message.ts, message.is_deleted, message.text) == (SAID["ts"], True, "")


def test_a_changed_message_is_the_message_as_it_is_now():
    changed = {**SAID, "text": "Hello", "edited": {"user": "U1", "ts": "1795000060.000000"}}

    message = read_message({"subtype": "message_changed", "message": changed}, "C1")

    assert (message.text, message.edited_ts) == ("Hello", "1795000060.000000")


def test_what_apps_write_into_boxes_is_read():
    row = {**SAID, "text": "", "attachments": [{"title": "Build 7", "text": "failed"}]}
    blocks = {**SAID, "text": "", "blocks": [{"elements": [{"elements": [{"text": "Deployed"}]}]}]}

    assert read_message(row, "C1").text == "Build 7\nfailed"
    assert read_message(blocks, "C1").text == "Deployed"


def test_a_person_is_called_as_slack_shows_them():
    profile = {"display_name": "", "real_name": "Ada\nRossi"}

    assert read_user({"id": "U1", "name": "ada", "profile": profile}).name == "Ada Rossi"
    assert read_user({"name": "nobody"}) is None


def test_a_person_is_called_by_their_name_and_not_by_what_they_log_in_with():
    profile = {"display_name": "pierreluc", "real_name": "Pierre-Luc Gagnon", "name": "pierreluc"}
    shown = {"display_name": "Pilu", "real_name": "Pierre-Luc Gagnon"}

    assert read_user({"id": "U1", "profile": profile}).name == "Pierre-Luc Gagnon"
    assert read_user({"id": "U1", "profile": shown}).name == "Pilu"
    assert read_message({**SAID, "user_profile": profile}, "C1").author == "Pierre-Luc Gagnon"


def test_a_talk_of_two_is_called_after_them():
    talk = read_channel({"id": "D1", "is_im": True, "members": ["U1", "U2"]})

    assert called(talk, {"U1": "Ada", "U2": "Ben"}).title == "Ada, Ben"
