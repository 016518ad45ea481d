"""Each dropped file finds its own way, and a bad one never stops the others."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_assist.assistant.intake import Intake
from desktop_assist.calendars.meeting import Meeting, MeetingListing, SkippedEvent
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.inline_workers import InlineWorkers

START = datetime(2026, 11, 24, 14, 0, tzinfo=BERLIN)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


def meeting(number=1):
    return Meeting(
        f"u{number}",
        "Team sync",
        START,
        START + timedelta(minutes=30),
        Path("a.ics"),
        location="Room 3",
    )


def two_meetings(path):
    return MeetingListing((meeting(1), meeting(2)), (SkippedEvent(path, "Odd", "no start"),))


async def card_of(path, content=None, meetings_in=two_meetings):
    if content is not None:
        path.write_bytes(content)
    return (await Intake(meetings_in, InlineWorkers()).receive(path)).card


def buttons(card):
    return [(one.label, one.tool, one.attaches is not None) for one in card.actions]


async def test_a_calendar_is_shown_and_offered_for_import(tmp_path):
    card = await card_of(tmp_path / "team.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")

    assert (card.kind, card.title) == ("calendar_import", "team.ics: 2 meetings")
    assert card.table.rows[0] == (
        "Tuesday, 24 November 2026, 14:00\N{EN DASH}14:30 (Europe/Berlin)",
        "Team sync",
        "Room 3",
    )
    assert card.warnings == ("Odd cannot be shown: no start",)
    assert buttons(card) == [("Import", "import_calendar", False)]
    assert card.actions[0].arguments == {"file": str(tmp_path / "team.ics")}


async def test_a_calendar_without_meetings_offers_nothing(tmp_path):
    card = await card_of(
        tmp_path / "team.ics", b"BEGIN:VCALENDAR\r\n", meetings_in=lambda path: MeetingListing(())
    )

    assert card.actions == ()


async def test_of_a_long_calendar_the_beginning_is_shown(tmp_path):
    many = MeetingListing(tuple(meeting(number) for number in range(50)))

    card = await card_of(tmp_path / "a.ics", b"BEGIN:VCALENDAR\r\n", meetings_in=lambda path: many)

    assert (len(card.table.rows), card.footnote) == (20, "The first 20 are shown.")


async def test_a_picture_can_be_kept_as_a_receipt(tmp_path):
    card = await card_of(tmp_path / "lunch.png", PNG)

    assert (card.kind, card.picture) == ("receipt", tmp_path / "lunch.png")
    assert buttons(card) == [("Keep as receipt", "keep_receipt", False)]


async def test_a_pdf_can_be_kept_or_asked_about(tmp_path):
    card = await card_of(tmp_path / "policy.pdf", b"%PDF-1.7\n" + b" " * 100)

    assert buttons(card) == [
        ("Keep as receipt", "keep_receipt", False),
        ("Attach to a question", "", True),
    ]


async def test_a_sheet_can_become_the_expense_sheet(tmp_path):
    card = await card_of(tmp_path / "mine.csv", b"Date,Amount\n2026-10-01,12.50\n")

    assert card.kind == "sheet"
    assert buttons(card) == [
        ("Use as expense sheet", "use_expense_sheet", False),
        ("Attach to a question", "", True),
    ]


async def test_a_text_can_be_asked_about(tmp_path):
    card = await card_of(tmp_path / "notes.txt", b"Hello there, a few words of text.")

    assert (card.kind, buttons(card)) == ("document", [("Attach to a question", "", True)])


@pytest.mark.parametrize("content", [None, b"", b"\0\1\2\3" * 50])
async def test_what_cannot_be_used_is_said_so(tmp_path, content):
    card = await card_of(tmp_path / "thing.bin", content)

    assert card.kind == "error"
    assert "thing.bin" in card.title
    assert card.actions == ()


async def test_a_broken_workbook_is_said_so(tmp_path):
    card = await card_of(tmp_path / "book.xlsx", b"PK\3\4 and then nothing that fits")

    assert card.kind == "error"


async def test_a_fault_is_a_card_and_logged_without_words(tmp_path, caplog):
    def broken(path):
        raise ValueError("s3cret")

    card = await card_of(tmp_path / "a.ics", b"BEGIN:VCALENDAR\r\n", meetings_in=broken)

    assert card.title == "a.ics could not be read."
    assert [(one.message, one.error) for one in caplog.records] == [("intake_fault", "ValueError")]
    assert "s3cret" not in caplog.text


async def test_an_error_says_what_to_do(tmp_path):
    def broken(path):
        raise UnreadableFileError("a.ics is broken.", "Ask for it again.")

    card = await card_of(tmp_path / "a.ics", b"BEGIN:VCALENDAR\r\n", meetings_in=broken)

    assert (card.title, card.subtitle) == ("a.ics is broken.", "Ask for it again.")


async def test_what_is_told_of_a_file_is_outside_text(tmp_path):
    (tmp_path / "a.txt").write_text("Hello there, a few words.")

    outcome = await Intake(two_meetings, InlineWorkers()).receive(tmp_path / "a.txt")

    assert outcome.is_outside
    assert outcome.output["file"] == str(tmp_path / "a.txt")


async def test_a_model_is_told_what_is_shown(tmp_path):
    file = tmp_path / "team.ics"
    file.write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")

    outcome = await Intake(two_meetings, InlineWorkers()).receive(file)

    assert [row[1] for row in outcome.output["rows"]] == ["Team sync", "Team sync"]
    assert outcome.output["summary"] == "team.ics: 2 meetings"
