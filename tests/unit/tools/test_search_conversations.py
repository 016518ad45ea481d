"""What was said is quoted exactly, with who, when and where."""

from contextlib import closing
from pathlib import Path

import pytest

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.message import AttachmentPart
from desktop_assist.tools.search_conversations import SearchConversations
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.said import SaidBefore
from tests.helpers.tool_run import run_tool


@pytest.fixture
def said(tmp_path):
    said = SaidBefore(tmp_path)
    with closing(said.database):
        yield said


@pytest.fixture
def tool(said):
    return SearchConversations(said.index, InlineWorkers())


async def test_a_message_is_quoted_with_its_place(said, tool):
    kept = said.say("The hotel may cost 120 euros a night", days_ago=3)

    outcome = await run_tool(tool, query="hotel limit")

    (message,) = outcome.output["messages"]
    assert message["quote"] == "The hotel may cost 120 euros a night"
    assert (message["role"], message["said_at"]) == ("user", "2026-11-19T10:00:00+01:00")
    assert (message["message_id"], outcome.is_outside) == (kept.id, False)
    assert outcome.output["summary"] == (
        "You said on 19 November 2026: “The hotel may cost 120 euros a night”"
    )


async def test_each_row_of_the_card_leads_to_its_message(said, tool):
    kept = [said.say("hotel"), said.say("The hotel", role="assistant", days_ago=1)]

    outcome = await run_tool(tool, query="hotel")

    card = outcome.card
    assert outcome.output["summary"].endswith("“hotel” 1 more message was found.")
    assert card.subtitle == "2 messages"
    leads = [action.leads_to for action in card.table.row_actions]
    assert [place.message_id for place in leads] == [one.id for one in kept]
    assert [row[1] for row in card.table.rows] == ["You", "Assistant"]
    assert isinstance(card.actions[0].leads_to, MessagePlace)


async def test_a_quote_from_outside_keeps_its_mark(said, tool):
    said.say("", AttachmentPart("hotel.pdf", Path("hotel.pdf"), "application/pdf", 1))

    assert (await run_tool(tool, query="hotel")).is_outside


async def test_a_long_text_is_quoted_around_the_words(said, tool):
    said.say("word " * 500 + "the hotel " + "word " * 500)

    (message,) = (await run_tool(tool, query="hotel")).output["messages"]

    assert "the hotel" in message["quote"]
    assert len(message["quote"]) < 300


async def test_nothing_found_is_said_plainly(tool):
    outcome = await run_tool(tool, query="hotel")

    assert outcome.output["messages"] == []
    assert outcome.card.table is None


async def test_without_a_word_the_model_is_told(tool):
    with pytest.raises(ToolInputError):
        await run_tool(tool, query="?!")


async def test_without_words_all_that_was_said_on_the_days_is_told(said, tool):
    said.say("hotel in Rome", days_ago=1)
    said.say("The hotel costs 120", role="assistant", days_ago=1)
    said.say("and in Paris?", days_ago=1)
    said.say("today's lunch")
    said.say("long ago", days_ago=9)
    day = {"from": "2026-11-21", "to": "2026-11-21"}

    outcome = await run_tool(tool, query="", **day)

    assert outcome.output["summary"] == (
        "You said on 21 November 2026: “and in Paris?”, “hotel in Rome”"
    )
    assert outcome.card.title == "What you said"
    assert [row[1] for row in outcome.card.table.rows] == ["You", "You"]


async def test_words_are_looked_for_on_the_days_only(said, tool):
    said.say("hotel in Rome", days_ago=9)
    said.say("hotel in Paris", days_ago=1)

    outcome = await run_tool(tool, query="hotel", **{"from": "2026-11-20", "to": "2026-11-22"})

    assert [one["quote"] for one in outcome.output["messages"]] == ["hotel in Paris"]


async def test_days_on_which_nothing_was_said(tool):
    outcome = await run_tool(tool, query="", **{"from": "2026-11-01", "to": "2026-11-02"})

    assert outcome.output["summary"].startswith("Nothing was said on these days")
    assert outcome.card.table is None
