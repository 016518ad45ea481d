"""On the wire: a model is sent a policy's words, redacted, and only what these say is taken."""

import json

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, refused, said
from tests.helpers.said_rules import GUESTS, POLICY, rules_said

ANNA = "anna@example.com"


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


@pytest.fixture
async def parts(tmp_path, server, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
    folders = portable_folders(tmp_path / "home")
    made = Parts(folders, Moment(SUNDAY_MORNING, "Europe/Berlin"), uses_environment=True)
    made.settings.set("openai.base_url", server.url)
    made.settings.set("assistant.provider", "openai")
    await made.prepare()
    yield made
    await made.close()


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "rules.md"
    lines = (*(text for _, text in POLICY), f"Questions go to {ANNA}.")
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


async def click(parts, tool, **arguments):
    """As the button of a card does."""
    conversation = parts.conversations.store.create("Rules").id
    return await parts.assistant().act(tool, arguments, conversation)


async def test_the_words_leave_redacted_and_what_they_say_becomes_rules(parts, server, document):
    made_up = {**GUESTS, "title": "Gifts", "evidence": "Gifts cost at most 80 EUR a person."}
    server.replies.append(answered(said(rules_said(GUESTS, made_up))))

    drafted = await click(parts, "ask_for_expense_rules", file=str(document))

    body = server.requests[-1].body
    assert POLICY[1][1] in json.dumps(body)
    assert ANNA not in json.dumps(body)
    assert body["text"]["format"]["strict"] is True
    assert drafted.output["refused"] == ["Gifts"]
    await click(parts, "save_expense_rules", **drafted.card.actions[0].arguments)
    assert "dinners-with-guests" in [one.id for one in parts.policies.policy().rules]


async def test_the_plain_draft_offers_it_and_sends_nothing(parts, server, document):
    drafted = await click(parts, "draft_expense_rules", file=str(document))

    assert "ask_for_expense_rules" in [one.tool for one in drafted.card.actions]
    assert server.requests == []


async def test_a_service_that_refuses_is_told_and_writes_nothing(parts, server, document):
    server.replies.append(refused(400, "no such model"))

    result = await click(parts, "ask_for_expense_rules", file=str(document))

    assert not result.ok
    assert parts.policies.policy() is None
