"""What a conversation did while nobody looked at it is told on the desktop."""

import asyncio
from dataclasses import replace

import pytest

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import NotificationError, UndoError
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TextDelta, ToolFinished, TurnFailed
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.turn_news import TurnNews
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers

CARD = Card(
    "meeting",
    "Team sync",
    fields=(CardField("When", "Tuesday, 14:00"),),
    actions=(CardAction("Undo", "undo", {"change_id": "change-1"}),),
)
DONE = ToolFinished(ToolResult("call-1", "create_meeting", True, {"summary": "Done."}, CARD))


class Service:
    """The desktop's notifications, and what is done to them."""

    def __init__(self):
        self.shown, self.answer = [], "closed"

    async def show(self, notification):
        self.shown.append(notification)
        if self.answer is None:
            raise NotificationError("Nothing shows notifications.")
        return self.answer


class Rig:
    def __init__(self):
        self.assistant, self.service, self.is_away = FakeAssistant([DONE]), Service(), True
        self.model, self.tasks = TranscriptModel(), TaskRunner(pytest.fail)
        kept = FakeConversations()
        services = ChatServices(self.assistant, kept, kept.services, InlineWorkers(), FrozenClock())
        self.presenter = ChatPresenter(services, self.tasks, self.model)
        self.news = TurnNews(
            self.presenter, self.model, self.service, self.tasks, lambda: self.is_away
        )

    async def ask(self, *events):
        self.assistant.events = list(events)
        self.presenter.send(Draft("Schedule a team sync"))
        await asyncio.sleep(0.1)

    @property
    def titles(self):
        return [one.title for one in self.service.shown]


@pytest.fixture
async def rig(qtbot):
    rig = Rig()
    yield rig
    await rig.tasks.close()


async def test_a_change_is_told_with_a_way_back(rig):
    await rig.ask(DONE, TextDelta("It is in your calendar."))
    (told,) = rig.service.shown
    assert (told.title, told.text, told.can_undo) == ("Team sync", "Tuesday, 14:00", True)


async def test_a_change_is_told_in_the_words_of_its_card(rig):
    card = replace(CARD, subtitle="Tuesday, 1 December 2026, 14:00-14:30")
    await rig.ask(ToolFinished(replace(DONE.result, card=card)))
    assert [one.text for one in rig.service.shown] == [card.subtitle]


async def test_undo_takes_the_change_back(rig):
    rig.service.answer = "undone"
    await rig.ask(DONE)
    assert rig.assistant.acts == [("undo", {"change_id": "change-1"}, "conv-1")]


async def test_what_could_not_be_taken_back_is_told_where_it_was_asked(rig):
    rig.service.answer = "undone"
    rig.assistant.result = UndoError("team.ics has been changed since.", "Change it by hand.")
    await rig.ask(DONE)
    assert rig.titles == ["Team sync", "It could not be taken back"]
    assert rig.service.shown[1].text.startswith("team.ics has been changed since.")
    assert len(rig.assistant.acts) == 1


async def test_what_is_seen_is_not_told(rig):
    rig.is_away = False
    await rig.ask(DONE, TextDelta("It is in your calendar."))
    assert rig.titles == []


async def test_what_was_done_in_sight_is_told_once_when_it_goes_out_of_sight(rig):
    rig.is_away = False
    await rig.ask(DONE)
    rig.news.leave()
    rig.news.leave()
    await asyncio.sleep(0.01)
    assert rig.titles == ["Team sync"]


async def test_an_answer_without_a_change_is_told_in_its_first_words(rig):
    await rig.ask(TextDelta("word " * 100))
    (told,) = rig.service.shown
    assert told.title == "The answer is there"
    assert told.text.endswith("…")


async def test_what_went_wrong_is_told(rig):
    await rig.ask(TurnFailed("budget", "The month's budget is used up.", "Raise it."))
    assert rig.titles == ["The month's budget is used up."]


async def test_without_a_service_it_stands_in_the_conversation_only(rig):
    rig.service.answer = None
    await rig.ask(DONE)
    assert rig.assistant.acts == []


async def test_another_conversation_is_no_news(rig):
    rig.is_away = False
    await rig.ask(DONE)
    rig.presenter.start_new()
    rig.news.leave()
    await asyncio.sleep(0.01)
    assert rig.titles == []
