"""On the wire: the documents are looked into here first, and what was answered is told again."""

import json

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import (
    CitationFound,
    NoticeGiven,
    TextDelta,
    TurnFinished,
    UsageRecorded,
)
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, said

QUESTION = "What is our policy on taxis at night?"
RULE = "Taxis are paid after ten at night, up to forty euros a ride."
RATES = "City,Hotel limit\nDenver,215\nBoston,291\nSeattle,248\nAustin,170\n"


def reader(body):
    """A model that reads what it is given."""
    outputs = [one["output"] for one in body["input"] if one["type"] == "function_call_output"]
    passages = json.loads(outputs[-1])["passages"] if outputs else []
    if not passages:
        return answered(said("I do not know."))
    first = passages[0]
    copied = " ".join(first["text"].split()[:4])
    return answered(said(f'{first["text"]} [{first["mark"]} "{copied}"]'), model="gpt-6-luna")


@pytest.fixture
async def server():
    async with ResponsesServer(reader) as running:
        yield running


@pytest.fixture
async def parts(tmp_path, server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
    moment = Moment(SUNDAY_MORNING, "Europe/Berlin")
    made = Parts(portable_folders(tmp_path), moment, uses_environment=True)
    made.settings.set("openai.base_url", server.url)
    made.settings.set("assistant.provider", "openai")
    policies = made.workspace.current().policies
    policies.mkdir(parents=True)
    (policies / "travel.md").write_text(f"# Travel\n\n## Taxis\n\n{RULE}\n", "utf-8")
    (policies / "rates.csv").write_text(RATES, "utf-8")
    yield made
    await made.close()


async def ask(parts, text=QUESTION, **more):
    return [event async for event in parts.assistant().send(Draft(text, **more))]


def text_in(events):
    return "".join(event.text for event in events if isinstance(event, TextDelta))


def notices_in(events):
    return [event.text for event in events if isinstance(event, NoticeGiven)]


async def test_one_request_holds_what_was_found_and_only_the_tools_that_matter(parts, server):
    events = await ask(parts)

    [request] = server.requests
    names = {tool["name"] for tool in request.body["tools"]}
    assert RULE in text_in(events)
    assert "search_policies" in names
    assert not names & {"create_meeting", "add_expense"}
    assert json.dumps(request.body).count("forty euros") == 1


async def test_the_same_question_is_answered_again_without_the_model(parts, server):
    first = await ask(parts)
    again = await ask(parts, f"Hi, {QUESTION.lower()} thanks")

    assert len(server.requests) == 1
    assert text_in(again).strip() == text_in(first).strip()
    assert any(isinstance(event, CitationFound) for event in again)
    assert "answered before, on 22 November 2026" in notices_in(again)[0]
    assert parts.usage.spared.month(2026, 11)[0].saving == "kept_answers"


async def test_a_document_that_changed_is_asked_about_anew(parts, server):
    await ask(parts)
    file = parts.workspace.current().policies / "travel.md"
    file.write_text(file.read_text("utf-8").replace("forty", "fifty"), "utf-8")

    again = await ask(parts)

    assert len(server.requests) == 2
    assert "fifty euros" in text_in(again)


@pytest.mark.parametrize(
    ("other", "asked_of_the_model"),
    [("What is our policy on cabs at night?", 1), ("What is not our policy on cabs at night?", 2)],
)
async def test_the_question_in_other_words_is_the_same_one_where_that_is_wanted(
    parts, server, other, asked_of_the_model
):
    pytest.importorskip("onnxruntime")
    parts.settings.set("savings.alike_answers", "true")
    await ask(parts)

    again = await ask(parts, other)

    assert len(server.requests) == asked_of_the_model
    assert RULE in text_in(again)
    told = [one for one in notices_in(again) if QUESTION in one]
    assert len(told) == 2 - asked_of_the_model


async def test_other_words_are_another_question_unless_that_is_wanted(parts, server):
    await ask(parts)
    await ask(parts, "What is our policy on cabs at night?")

    assert len(server.requests) == 2


async def test_an_answer_goes_with_the_conversation_it_was_given_in(parts, server):
    events = await ask(parts)
    parts.conversations.removal.remove(events[-1].conversation_id)

    await ask(parts)

    assert len(server.requests) == 2


async def test_what_a_table_says_needs_no_model(parts, server):
    events = await ask(parts, "What is the hotel limit in Denver?")

    assert server.requests == []
    assert "215" in text_in(events)
    assert isinstance(events[-1], TurnFinished)
    assert all(not event.usage.cost_usd for event in events if isinstance(event, UsageRecorded))


async def test_each_saving_can_be_switched_off(parts, server):
    for name in ("documents_first", "lean_tools", "kept_answers"):
        parts.settings.set(f"savings.{name}", "false")
    parts.settings.set("assistant.chores_first", "false")

    await ask(parts)
    await ask(parts)

    assert len(server.requests) == 2
    assert "create_meeting" in {tool["name"] for tool in server.requests[0].body["tools"]}
    assert all(one["type"] == "message" for one in server.requests[0].body["input"])
