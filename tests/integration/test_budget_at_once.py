"""Eight turns at once, from window, quick ask and command line: together within the budget."""

import asyncio
import json
from contextlib import aclosing
from decimal import Decimal

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TurnFailed
from desktop_assist.system.folders import portable_folders
from tests.helpers.forked_program import ran
from tests.helpers.realtime_server import Answer, RealtimeServer, Said, tone
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, said
from tests.helpers.talk_rig import talk_rig
from tests.helpers.turn_log_schema import valid_lines

LIMIT = Decimal("0.04")  # two turns at once of what is set aside for each; not eight
USED = {
    "input_tokens": 10_000,
    "input_tokens_details": {"cached_tokens": 0},
    "output_tokens": 16_000,
    "output_tokens_details": {"reasoning_tokens": 0},
    "total_tokens": 26_000,
}
COST = Decimal("0.009")  # 10,000 tokens of gpt-6-luna read, 16,000 written


@pytest.fixture
async def server(monkeypatch):
    def answer(body):
        return answered(said("Hello."), usage=USED, model="gpt-6-luna")

    async with ResponsesServer(answer) as running:
        monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
        monkeypatch.setenv("OPENAI_BASE_URL", running.url)
        yield running


@pytest.fixture
async def parts(tmp_path, server):
    made = Parts(portable_folders(tmp_path), Moment(), uses_environment=True)
    made.settings.set("budget.monthly_usd", str(LIMIT))
    yield made
    await made.close()


async def in_a_window(parts, feature="conversation", **more) -> str:
    """How a turn of the window, or of quick ask, failed; empty when it did not."""
    draft = Draft("Hello", provider="openai", feature=feature, **more)
    async with aclosing(parts.assistant().send(draft)) as events:
        failures = [event.code async for event in events if isinstance(event, TurnFailed)]
    return "".join(failures)


async def in_a_terminal(folder) -> str:
    """How a turn of the command line failed; empty when it did not."""
    words = ("ask", "Hello", "--provider", "openai", "--json", "--home", str(folder))
    written = (await asyncio.to_thread(ran, "desktop_assist", *words)).stdout
    lines = [json.loads(line) for line in written.splitlines()]
    return "".join(line["code"] for line in lines if line["type"] == "error")


async def test_eight_turns_at_once_never_pass_the_budget(parts, server, tmp_path):
    async with asyncio.TaskGroup() as group:
        asked = ("conversation", "conversation", "quick_ask", "quick_ask", "voice")
        turns = [group.create_task(in_a_window(parts, one)) for one in asked]
        turns += [group.create_task(in_a_terminal(tmp_path)) for _ in range(3)]

    endings = [turn.result() for turn in turns]
    billed = COST * len(server.requests)
    assert set(endings) == {"", "budget_used_up"}
    assert endings.count("") == len(server.requests) > 1
    assert billed == parts.usage.spending.state().used_usd <= LIMIT
    assert parts.usage.spending.state().reserved_usd == 0
    assert len(valid_lines(parts.folders.logs)) == len(server.requests)


async def test_a_person_may_let_one_turn_pass_the_budget(parts, server):
    parts.settings.set("budget.monthly_usd", "0")

    assert await in_a_window(parts, may_pass_budget=True) == ""
    assert await in_a_window(parts) == "budget_used_up"
    assert (len(server.requests), parts.usage.spending.state().used_usd) == (1, COST)


async def test_with_the_budget_used_up_this_computer_still_answers(parts, server):
    parts.settings.set("budget.monthly_usd", "0")

    assert await in_a_window(parts) == "budget_used_up"

    draft = Draft("Schedule a team sync for next Tuesday 2 pm for 30 minutes", provider="embedded")
    async with aclosing(parts.assistant().send(draft)) as events:
        ended = [event async for event in events]
    assert (ended[-1].status, server.requests) == ("completed", [])


@pytest.mark.parametrize(("limit", "asked"), [("0.04", 0), ("5", 1)])
async def test_a_spoken_question_beside_seven_others_is_held_to_the_same_budget(
    parts, server, limit, asked
):
    pytest.importorskip("websockets")
    parts.settings.set("budget.monthly_usd", limit)
    async with RealtimeServer() as voice:
        voice.transcripts.append("What do I spend?")
        voice.answers.append(Answer((Said("Five.", tone(200)),)))
        async with talk_rig(parts.assistant(), voice) as rig:
            rig.say()
            others = [in_a_window(parts, one) for one in ("conversation", "quick_ask") * 3]
            *endings, end = await asyncio.gather(*others, in_a_window(parts), rig.answered())
        sent = voice.session.of("response.create")

    state = parts.usage.spending.state()
    assert (len(sent), end.status) == (asked, "completed" if asked else "failed")
    assert endings.count("") == len(server.requests)
    assert state.used_usd <= Decimal(limit)
    assert state.reserved_usd == 0
