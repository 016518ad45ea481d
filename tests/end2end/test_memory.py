"""What was said and done is known three days later, by the program and by a model it asks."""

import asyncio
import json
import os
from pathlib import Path

import pytest

from tests.helpers.forked_program import ran
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, called, said

MONDAY, THURSDAY = "2026-11-23T10:00:00+01:00", "2026-11-26T10:00:00+01:00"
SYNC = "Schedule a team sync for tomorrow 2 pm for 30 minutes"
TRAIN = "Remember that I travel by train"
LIMIT = "The hotel limit in Munich is 120 euros a night"
HOTEL = "What did we say about the hotel?"
FACT = "- I travel by train"

pytestmark = pytest.mark.timeout(300)  # a dozen programs, one after the other


class Days:
    """Runs commands with one home, each as a program of its own at its own moment."""

    def __init__(self, home: Path, provider: str) -> None:
        self._home = home
        self._provider = provider

    async def run(self, moment: str, *words: str) -> list[dict]:
        options = ("--home", str(self._home), "--now", moment, "--timezone", "Europe/Berlin")
        environment = {**os.environ, "OPENAI_API_KEY": GOOD_KEY}
        command = ("desktop_assist", *options, *words, "--json")
        done = await asyncio.to_thread(ran, *command, environment=environment)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    async def ask(self, moment: str, *words: str) -> list[dict]:
        return await self.run(moment, "ask", "--provider", self._provider, *words)

    async def live_monday(self) -> None:
        await self.ask(MONDAY, SYNC)
        await self.ask(MONDAY, TRAIN, "--conversation", "last")
        await self.ask(MONDAY, LIMIT, "--conversation", "last")


@pytest.fixture
def days(tmp_path):
    return Days(tmp_path, "embedded")


@pytest.fixture
async def asked(tmp_path):
    """The same with a model behind it that does what it is asked, and what it was asked."""
    days = Days(tmp_path, "openai")
    async with ResponsesServer(model) as server:
        await days.run(MONDAY, "config", "set", "openai.base_url", server.url)
        days.requests = server.requests
        yield days


def model(body: dict):
    """Calls the tool a message asks for, with what it finds in the conversation; then sums up."""
    if body["input"][-1]["type"] == "function_call_output":
        return answered(said("That is done."))
    text = body["input"][-1]["content"][-1]["text"]  # after the line that tells the moment
    arguments = {
        SYNC: ("create_meeting", {"title": "Team sync", "start": "2026-11-24T14:00:00"}),
        TRAIN: ("remember", {"fact": "I travel by train"}),
        HOTEL: ("search_conversations", {"query": "hotel"}),
        "Make that meeting an hour": ("update_meeting", {"uid": uid_in(body)}),
    }
    if text not in arguments:
        return answered(said("Noted."))
    tool, given = arguments[text]
    given |= {"duration_minutes": 60 if tool == "update_meeting" else 30} if "meet" in tool else {}
    return answered(called(tool, json.dumps(given), call_id=f"call_{len(body['input'])}"))


def uid_in(body: dict) -> str:
    outputs = [one["output"] for one in body["input"] if one["type"] == "function_call_output"]
    return next((found["uid"] for found in map(json.loads, outputs) if "uid" in found), "")


def output_of(tool: str, lines: list[dict]) -> dict:
    (result,) = (one for one in lines if one["type"] == "tool_result" and one["name"] == tool)
    assert result["ok"], result
    return result["output"]


def text_of(lines: list[dict]) -> str:
    return "".join(line["delta"] for line in lines if line["type"] == "text")


async def meetings(days: Days) -> list[dict]:
    (listing,) = await days.run(
        THURSDAY, "calendar", "list", "--from", "2026-11-24", "--to", "2026-11-24"
    )
    return listing["events"]


async def quoted_message(days: Days, found: dict) -> dict:
    (conversation,) = await days.run(THURSDAY, "conversations", "show", found["conversation_id"])
    (message,) = (one for one in conversation["messages"] if one["id"] == found["message_id"])
    return message


async def test_without_a_model_everything_is_still_known(days):
    await days.live_monday()

    await days.ask(THURSDAY, "Make that meeting an hour", "--conversation", "last")
    hotel = await days.ask(THURSDAY, HOTEL)
    travel = await days.ask(THURSDAY, "How do I travel?")

    assert [event["end"] for event in await meetings(days)] == ["2026-11-24T15:00:00+01:00"]
    (found,) = output_of("search_conversations", hotel)["messages"]
    assert found["quote"] == LIMIT
    assert (await quoted_message(days, found))["role"] == "user"
    assert text_of(travel) == "“I travel by train” (remembered on 23 November 2026)."


async def test_a_model_changes_finds_and_knows_what_was_said_three_days_ago(asked):
    await asked.live_monday()

    await asked.ask(THURSDAY, "Make that meeting an hour", "--conversation", "last")
    hotel = await asked.ask(THURSDAY, HOTEL)
    found_by_model = asked.requests[-1].body["input"][-1]["output"]
    await asked.ask(THURSDAY, "How should I get to Munich?")

    assert [event["end"] for event in await meetings(asked)] == ["2026-11-24T15:00:00+01:00"]
    (found,) = output_of("search_conversations", hotel)["messages"]
    assert found["quote"] == LIMIT
    assert LIMIT in found_by_model
    assert (await quoted_message(asked, found))["created_at"] == MONDAY
    check_facts([request.body for request in asked.requests if request.body])


def check_facts(bodies: list[dict]) -> None:
    """The fact stands behind the part that never changes, from the first time it is known."""
    assert FACT not in json.dumps(bodies[0])
    assert FACT in bodies[-1]["input"][0]["content"][0]["text"].splitlines()
    assert len({json.dumps([body["instructions"], body["tools"]]) for body in bodies}) == 1


async def test_an_assistant_names_the_model_and_adds_its_instructions(asked):
    words = ("--instructions", "Be kind.", "--provider", "openai", "--model", "gpt-6-sol")
    await asked.run(MONDAY, "assistants", "new", "Kind", *words)

    await asked.ask(MONDAY, "Hello", "--assistant", "Kind")

    body = asked.requests[-1].body
    assert body["model"] == "gpt-6-sol"
    assert body["instructions"].endswith("\n\nBe kind.")
