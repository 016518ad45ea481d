"""What came is understood, or refused in words."""

import random
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from desktop_assist.calendars.invitations.incoming_message import read_message
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.received import UID, invitation, mailed, message_in
from tests.helpers.shared_data import shared_data


def test_an_invitation_tells_who_what_when_and_which_version(tmp_path):
    message = message_in(tmp_path, invitation(more="COMMENT:See you\n"))

    assert (message.method, message.sequence, message.comment) == ("REQUEST", 1, "See you")
    assert message.key.uid == UID
    assert message.people.organizer.address == "ben@example.org"
    assert len(message.people.guests) == 2
    assert message.stamp == datetime(2026, 11, 20, 8, tzinfo=UTC)


def test_a_mail_brings_it_too(tmp_path):
    path = tmp_path / "a.eml"
    path.write_bytes(mailed(invitation()))

    message = read_message(path, BERLIN)

    assert (message.meeting.title, message.recipients) == ("Budget review", ("ada@example.org",))


@pytest.mark.parametrize("method", ["PUBLISH", "xyz", ""])
def test_other_calendars_are_no_messages(tmp_path, method):
    assert message_in(tmp_path, invitation(method)) is None


def test_several_meetings_are_a_calendar_like_any_other(tmp_path):
    event = invitation().split("BEGIN:VEVENT")[1].split("END:VEVENT")[0]
    second = f"BEGIN:VEVENT{event.replace(UID, 'other')}END:VEVENT\nEND:VCALENDAR"

    assert message_in(tmp_path, invitation().replace("END:VCALENDAR", second)) is None


def test_what_is_not_understood_is_said(tmp_path):
    with pytest.raises(UnreadableFileError, match="not fully understood"):
        message_in(tmp_path, invitation(start="tomorrow"))


def test_broken_messages_are_read_or_refused(tmp_path):
    text, chance = invitation(more="RRULE:FREQ=WEEKLY;COUNT=3\n"), random.Random(5546)
    for _ in range(150):
        broken = list(text)
        for _ in range(chance.randrange(1, 8)):
            broken[chance.randrange(len(broken))] = chance.choice('\n:;,="AZ09\x00ü')
        with suppress(UnreadableFileError):
            message_in(tmp_path, "".join(broken))


def test_real_messages_of_other_programs_are_read():
    corpus = shared_data("calendars") / "corpus"
    files = [file for file in corpus.rglob("*.ics") if b"\nMETHOD:RE" in file.read_bytes()]
    assert len(files) > 10

    read = {file.name: _method_of(file) for file in files}

    assert read["outlook-2010.ics"] == read["property_params.ics"] == "REQUEST"
    assert read["response.ics"] == read["multi_attendee_response.ics"] == "REPLY"


def _method_of(file):
    try:
        message = read_message(file, BERLIN)
    except UnreadableFileError as refusal:
        return refusal.message
    return message.method if message else ""
