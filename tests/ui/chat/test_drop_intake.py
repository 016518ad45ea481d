"""One dropped file joins the open conversation, beside a turn that runs."""

import asyncio
from pathlib import Path

import pytest

from desktop_assist.domain.card import Card
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import ToolFinished
from desktop_assist.ui.chat.drop_intake import DropIntake
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.drop.drop_queue import DropOutcome
from desktop_assist.ui.services import ChatServices
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers


def read(card):
    return ToolFinished(ToolResult("1", "receive_file", ok=True, output={}, card=card))


class Desk:
    """The rows of a conversation that files are dropped into."""

    def __init__(self, *events) -> None:
        self.assistant = FakeAssistant(events)
        self.open_id = None
        self.model = TranscriptModel()
        kept = FakeConversations()
        services = ChatServices(self.assistant, kept, kept.services, InlineWorkers(), FrozenClock())
        self.intake = DropIntake(services, self.model, lambda: self.open_id, self.keep_id)

    def keep_id(self, conversation_id):
        self.open_id = conversation_id

    @property
    def cards(self):
        return [row.card for row in self.model.rows]


async def test_a_dropped_file_is_handed_in_and_told_with_its_card():
    desk = Desk(read(Card("meeting", "Team sync")))
    outcome = await desk.intake.take_in(Path("/a.ics"), "own")
    assert desk.assistant.received == [((Path("/a.ics"),), None)]
    assert desk.cards == [Card("meeting", "Team sync")]
    assert outcome == DropOutcome("Team sync")
    assert desk.open_id == "conv-1"


async def test_a_file_that_cannot_be_used_says_why():
    desk = Desk(read(Card("error", "a.zip is empty.", "Fetch it again.")))
    outcome = await desk.intake.take_in(Path("/a.zip"), "own")
    assert outcome == DropOutcome("a.zip is empty. Fetch it again.", is_good=False)


@pytest.mark.parametrize(
    ("way", "tool"), [("receipt", "keep_receipt"), ("policy", "keep_document")]
)
async def test_a_file_is_what_the_person_says(way, tool):
    desk, card = Desk(), Card("document", "Kept")
    desk.assistant.result = ToolResult("1", tool, ok=True, output={}, card=card)
    outcome = await desk.intake.take_in(Path("/a.pdf"), way)
    assert desk.assistant.acts == [(tool, {"file": "/a.pdf"}, None)]
    assert outcome == DropOutcome("Kept")
    assert desk.cards == [card]


async def test_what_the_person_says_may_not_be_possible():
    desk = Desk()
    desk.assistant.result = ToolResult("1", "x", ok=False, output={"message": "It has no text."})
    with pytest.raises(UsageError, match="It has no text"):
        await desk.intake.take_in(Path("/a.pdf"), "policy")


async def test_a_card_that_comes_late_is_not_shown_in_another_conversation():
    desk = Desk(0.01, read(Card("meeting", "Team sync")))
    async with asyncio.TaskGroup() as group:
        group.create_task(desk.intake.take_in(Path("/a.ics"), "own"))
        await asyncio.sleep(0)
        desk.open_id = "other"
    assert desk.cards == []
