"""Twenty planted secrets: whichever way they take, none arrives at a service or in a log."""

import csv
import json
from contextlib import aclosing

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TurnFailed
from desktop_assist.memory.fact_store import FactAsked
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.planted_secrets import ALL, KEYS, PERSONAL, found_in
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, called, said
from tests.helpers.turn_log_schema import valid_lines

DAYS = '{"from": "2026-11-01", "to": "2026-11-30"}'
MEETING = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//EN
BEGIN:VEVENT
UID:planted-{number}
DTSTAMP:20261101T090000Z
DTSTART:20261102T090000Z
DTEND:20261102T100000Z
SUMMARY:Talk {secret}
LOCATION:Room {secret}
DESCRIPTION:About {secret}
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


@pytest.fixture
async def parts(tmp_path, server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    folders = portable_folders(tmp_path / "home")
    made = Parts(folders, Moment(SUNDAY_MORNING, "Europe/Berlin"), uses_environment=True)
    plant(made, tmp_path)
    yield made
    await made.close()


def plant(parts, folder):
    """Put every secret into every cell, meeting and fact."""
    sheet = folder / "expenses.csv"
    with sheet.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("Date", "Merchant", "Category", "Description", "Amount", "Currency"))
        for secret in ALL.values():
            rows.writerow(("2026-11-03", f"Shop {secret}", "Misc", f"For {secret}", "5.00", "EUR"))
    parts.settings.set("expenses.sheet", str(sheet))
    calendar = parts.workspace.current().calendar
    calendar.mkdir(parents=True)
    for number, secret in enumerate(ALL.values()):
        text = MEETING.format(number=number, secret=secret.replace("\n", "\\n"))
        (calendar / f"{number}.ics").write_text(text.replace("\n", "\r\n"))
    for secret in PERSONAL.values():
        parts.facts.remember(f"Mine is {secret}", FactAsked())


async def send(parts, text, *attachments):
    draft = Draft(text, provider="openai", attachments=attachments)
    async with aclosing(parts.assistant().send(draft)) as events:
        return [event async for event in events]


async def test_none_reaches_the_service_or_a_log(parts, server, tmp_path):
    letter = tmp_path / "to karla.brandt@example.org.txt"
    letter.write_text("\n".join(ALL.values()))
    server.replies += [
        answered(
            called("list_expenses", DAYS, "call_1"), called("list_meetings", DAYS, "call_2", 1)
        ),
        answered(said("Here is [EMAIL_1], " + KEYS["AWS access key"])),
    ]

    events = await send(parts, "All about " + ", ".join(PERSONAL.values()), letter)

    assert events[-1].status == "completed"
    bodies = [json.dumps(request.body, ensure_ascii=False) for request in server.requests]
    assert [found_in(body) for body in bodies] == [[], []]
    assert bodies[1].count("Shop ") == len(ALL)  # the rows did arrive
    assert len(valid_lines(parts.folders.logs)) == 2
    for file in parts.folders.logs.iterdir():
        assert found_in(file.read_text("utf-8", "replace")) == []


async def test_a_typed_key_is_neither_kept_nor_sent(parts, server):
    for kind, secret in KEYS.items():
        events = await send(parts, f"Use this: {secret}")

        (failed,) = (event for event in events if isinstance(event, TurnFailed))
        assert (kind, failed.code) == (kind, "secret_in_message")

    kept = parts.folders.database.read_bytes().decode("utf-8", "replace")
    assert (server.requests, found_in(kept)) == ([], [])


async def test_a_provider_on_this_laptop_leaves_none_in_the_log_either(parts):
    draft = Draft("List my expenses of November 2026", provider="embedded")
    async with aclosing(parts.assistant().send(draft)) as events:
        ended = [event async for event in events]

    assert ended[-1].status == "completed"
    assert valid_lines(parts.folders.logs)
    for file in parts.folders.logs.iterdir():
        assert found_in(file.read_text("utf-8", "replace")) == []
