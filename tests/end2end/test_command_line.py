"""The real program, as a person or a script runs it in a terminal."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.forked_program import ROOT, ran, started
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, called, said

MOMENT = ("--now", "2026-11-22T10:00:00+01:00", "--timezone", "Europe/Berlin")
SYNC = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"
SPENT = "What did I spend in October?"
MEETING = {
    "title": "Team sync",
    "start": "2026-11-24T14:00:00",
    "duration_minutes": 30,
    "attendees": None,
}
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}
TOTALS = {"CHF": "18.60", "EUR": "431.50", "USD": "670.95"}
OWN_CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//Else//EN\r\nX-WR-CALNAME:Mine\r\n"
    b"BEGIN:VEVENT\r\nUID:kept@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
    b"DTSTART:20261124T130000Z\r\nDTEND:20261124T133000Z\r\nSUMMARY:Caf\xc3\xa9 with a very lo\r\n"
    b" ng title\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


class Program:
    """Runs commands with one home."""

    def __init__(self, home: Path) -> None:
        self.home = home

    @property
    def workspace(self) -> Path:
        return self.home / "Desktop Assist"

    def command(self, *words: str) -> tuple[str, ...]:
        return ("desktop_assist", "--home", str(self.home), *MOMENT, *words)

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess:
        return ran(*self.command(*words), environment={**os.environ, **environment})

    def lines(self, *words: str) -> list[dict]:
        done = self.run(*words, "--json")
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    async def ask_openai(self, *words: str) -> list[dict]:
        asking = ("ask", "--provider", "openai", "--json", *words)
        done = await asyncio.to_thread(self.run, *asking, OPENAI_API_KEY=GOOD_KEY)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def files(self) -> dict[Path, bytes]:
        everything = self.workspace.rglob("*")
        return {path: path.read_bytes() if path.is_file() else b"" for path in everything}


@pytest.fixture
def program(tmp_path):
    return Program(tmp_path / "a home with spaces")


def of(kind, lines):
    return [line for line in lines if line["type"] == kind]


def script(body: dict):
    """A model that makes the calls its last message asks for, then sums up."""
    last = body["input"][-1]
    if last["type"] == "function_call_output":
        return answered(said("That is done. ☕"))
    text = " ".join(part["text"] for part in last["content"])
    calls = []
    if SYNC in text:
        calls.append(called("create_meeting", json.dumps(MEETING), "call_meeting"))
    if SPENT in text:
        calls.append(called("list_expenses", json.dumps(OCTOBER), "call_expenses", len(calls)))
    return answered(*calls) if calls else answered(said("Hello again"))


@pytest.fixture
async def service(program):
    async with ResponsesServer(script) as server:
        await asyncio.to_thread(program.run, "config", "set", "openai.base_url", server.url)
        yield server


def test_a_meeting_is_made_listed_and_taken_back(program):
    before = program.files()

    lines = program.lines("ask", SYNC)

    (call,) = of("tool_call", lines)
    (result,) = of("tool_result", lines)
    assert call["name"] == "create_meeting"
    assert call["arguments"]["title"].casefold() == "team sync"
    assert call["arguments"]["start"].startswith("2026-11-24T14:00")
    assert call["arguments"]["duration_minutes"] == 30
    assert result["ok"] is True
    assert lines[-1]["status"] == "completed"

    (event,) = program.lines("calendar", "list")[0]["events"]
    assert (event["summary"], event["start"]) == ("Team sync", "2026-11-24T14:00:00+01:00")
    assert Path(event["file"]).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")

    program.lines("undo", result["change_id"])
    assert program.files() == before
    assert program.lines("calendar", "list")[0]["events"] == []


def test_a_program_that_is_started_anew_does_the_same(program):
    line = [sys.executable, "-m", *program.command("ask", SYNC, "--json")]

    written = subprocess.run(line, stdout=subprocess.PIPE, cwd=ROOT, check=True).stdout

    (result,) = of("tool_result", [json.loads(line) for line in written.splitlines()])
    assert result["output"]["start"] == "2026-11-24T14:00:00+01:00"


def test_another_calendar_program_reads_the_meeting(program):
    from ical.calendar_stream import IcsCalendarStream

    program.lines("ask", SYNC)

    (file,) = program.workspace.rglob("*.ics")
    (event,) = IcsCalendarStream.calendar_from_ics(file.read_text("utf-8")).events
    assert (event.summary, event.dtstart.isoformat()) == ("Team sync", "2026-11-24T14:00:00+01:00")
    assert event.computed_duration.total_seconds() == 30 * 60


def test_a_meeting_in_the_users_own_calendar_is_taken_back_byte_for_byte(program, tmp_path):
    calendar = tmp_path / "mine.ics"
    calendar.write_bytes(OWN_CALENDAR)
    program.run("config", "set", "calendar.path", str(calendar))

    program.lines("ask", SYNC)
    made = calendar.read_bytes()
    listed = program.lines("calendar", "list", "--from", "2026-11-24", "--to", "2026-11-24")
    program.lines("undo")

    assert len(listed[0]["events"]) == 2
    assert b"SUMMARY:Caf\xc3\xa9 with a very lo\r\n ng title" in made
    assert calendar.read_bytes() == OWN_CALENDAR


def test_what_was_undone_can_be_made_again(program):
    program.lines("ask", SYNC)
    made = program.files()
    program.lines("undo")

    program.lines("redo")

    assert program.files() == made


def test_expenses_of_a_month_are_summed_per_currency(program):
    program.lines("config", "set", "workspace.sample", "true")

    lines = program.lines("ask", SPENT)

    (call,) = of("tool_call", lines)
    (result,) = of("tool_result", lines)
    assert (call["name"], call["arguments"]) == ("list_expenses", OCTOBER)
    assert result["output"]["totals"] == TOTALS
    listed = program.lines("expenses", "list", "--from", "2026-10-01", "--to", "2026-10-31")
    assert listed[0]["totals"] == TOTALS


def test_nothing_is_written_by_a_dry_run(program):
    lines = program.lines("ask", SYNC, "--dry-run")

    assert of("tool_call", lines)[0]["name"] == "create_meeting"
    assert program.files() == {}


def test_a_conversation_is_there_the_next_day(program):
    program.lines("ask", SYNC)

    shown = program.lines("conversations", "show", "last")[0]

    assert shown["messages"][0]["parts"][0]["text"] == SYNC


def test_a_mistake_is_one_line_and_status_2(program):
    done = program.run("frobnicate")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_the_doctor_comes_where_nothing_else_starts(program):
    program.home.mkdir()
    (program.home / "settings.toml").write_text("[broken", "utf-8")

    assert program.run("calendar", "list").returncode == 1

    checks = program.run("doctor", "--json")
    (start,) = (c for c in json.loads(checks.stdout)["checks"] if c["name"] == "start")
    assert "settings.toml" in start["detail"]


def test_the_key_of_the_environment_is_not_used_unasked(program):
    checks = program.run("doctor", "--json", OPENAI_API_KEY=GOOD_KEY)

    assert GOOD_KEY not in checks.stdout
    found = {check["name"]: check for check in json.loads(checks.stdout)["checks"]}
    assert "not used until you say so" in found["OPENAI_API_KEY"]["detail"]


async def test_openai_makes_the_same_meeting(program, service):
    lines = await program.ask_openai(SYNC)

    assert of("tool_result", lines)[0]["output"]["start"] == "2026-11-24T14:00:00+01:00"
    assert len(of("text", lines)) > 1
    assert "".join(line["delta"] for line in of("text", lines)) == "That is done. ☕"
    assert program.lines("calendar", "list")[0]["events"][0]["summary"] == "Team sync"


async def test_openai_calls_two_tools_at_once_and_gets_one_output_each(program, service):
    program.run("config", "set", "workspace.sample", "true")

    lines = await program.ask_openai(f"{SYNC}. {SPENT}", "--yes")

    sent = service.requests[-1].body["input"]
    outputs = [item for item in sent if item["type"] == "function_call_output"]
    calls = [item for item in sent if item["type"] == "function_call"]
    assert len(service.requests) == 2
    assert len(outputs) == 2
    assert sorted(o["call_id"] for o in outputs) == sorted(c["call_id"] for c in calls)
    totals = [line["output"].get("totals") for line in of("tool_result", lines)]
    assert TOTALS in totals


async def test_after_the_sheet_was_read_a_change_waits_for_a_yes(program, service):
    program.run("config", "set", "workspace.sample", "true")
    await program.ask_openai(SPENT)
    before = program.lines("calendar", "list")

    lines = await program.ask_openai(SYNC, "--conversation", "last")

    (approval,) = of("approval", lines)
    assert (approval["name"], approval["arguments"]) == ("create_meeting", MEETING)
    assert "holds text from a file" in approval["reason"]
    assert of("tool_call", lines) == []
    assert lines[-1]["status"] == "needs_approval"
    assert program.lines("calendar", "list") == before
    assert "said no" in service.requests[-1].body["input"][-1]["output"]


async def test_yes_on_the_command_line_answers_what_waits(program, service):
    program.run("config", "set", "workspace.sample", "true")
    await program.ask_openai(SPENT)

    lines = await program.ask_openai(SYNC, "--conversation", "last", "--yes")

    assert [line["name"] for line in of("approval", lines)] == ["create_meeting"]
    assert [line["name"] for line in of("tool_call", lines)] == ["create_meeting"]
    assert lines[-1]["status"] == "completed"
    titles = [event["summary"] for event in program.lines("calendar", "list")[0]["events"]]
    assert "Team sync" in titles


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
async def test_a_turn_that_is_killed_leaves_a_conversation_that_goes_on(program, how):
    half = answered(said("This answer never comes to its end")).until(7, "stall")
    async with ResponsesServer() as server:
        server.replies.extend([half, answered(said("Here again"))])
        program.run("config", "set", "openai.base_url", server.url)
        asking = program.command("ask", "A story", "--provider", "openai", "--json")
        asked = started(*asking, environment={**os.environ, "OPENAI_API_KEY": GOOD_KEY})
        await asyncio.to_thread(asked.stdout.readline)
        asked.send_signal(how)
        rest, _ = await asyncio.to_thread(asked.communicate)

        lines = await program.ask_openai("Go on", "--conversation", "last")

    assert (b'"status": "cancelled"' in rest) is (how == signal.SIGINT)
    roles = [item["role"] for item in server.requests[-1].body["input"]]
    assert "".join(line["delta"] for line in of("text", lines)) == "Here again"
    assert (roles[0], roles[-1]) == ("user", "user")
    messages = program.lines("conversations", "show", "last")[0]["messages"]
    assert any(message["status"] in {"cancelled", "failed"} for message in messages[:-2])
