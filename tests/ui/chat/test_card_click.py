"""What becomes of a card when one of its buttons was clicked."""

import asyncio
from dataclasses import replace

import pytest

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.errors import FileChangedError
from desktop_assist.domain.tool import ToolResult
from desktop_assist.ui.chat.card_click import CardClicks, act_words, after_act
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import CardRow
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.fake_assistant import FakeAssistant

ROW = CardRow("1", Card("meeting", "Team sync"), state="running")
UNDO = CardAction("Undo", "undo")
SAVE = CardAction("Save invitation", "save_invitation", keeps_card=True)


def result(*, ok, **output):
    return ToolResult("1", "undo", ok=ok, output=output)


def test_a_card_that_stays_can_be_clicked_again():
    assert after_act(ROW, SAVE, result(ok=True)).state == "open"


def test_an_undone_card_is_marked():
    assert after_act(ROW, UNDO, result(ok=True)).state == "undone"


def test_what_did_not_work_is_said_on_the_card():
    row = after_act(ROW, UNDO, result(ok=False, summary="It was changed since."))
    assert (row.state, row.problem) == ("open", "It was changed since.")
    assert act_words(result(ok=False)) == "It could not be done."


class Desk:
    """One open card, and what its buttons do."""

    def __init__(self) -> None:
        self.assistant, self.tasks = FakeAssistant(), TaskRunner(pytest.fail)
        self.model = TranscriptModel()
        self.model.add(replace(ROW, state="open"))
        self.done = []
        note = self.done.append
        self.clicks = CardClicks(self.assistant, self.tasks, self.model, lambda: note("done"))

    @property
    def rows(self):
        return self.model.rows

    async def click(self, action, values=()):
        self.clicks.run(self.rows[0], action, dict(values), "conv-1")
        assert self.rows[0].state == "running"
        await asyncio.sleep(0.01)


@pytest.fixture
async def desk():
    desk = Desk()
    yield desk
    await desk.tasks.close()


async def test_a_click_is_the_persons_own(desk):
    await desk.click(CardAction("Undo", "undo", {"change_id": "change-1"}))
    assert desk.rows[0].state == "undone"
    assert desk.assistant.acts == [("undo", {"change_id": "change-1"}, "conv-1")]
    assert desk.done == ["done"]


async def test_a_result_with_a_card_takes_the_place_of_the_card(desk):
    added = Card("expense", "Added")
    desk.assistant.result = ToolResult("2", "add_expense", ok=True, output={}, card=added)
    action = CardAction("Add", "add_expense", {"amount": "1", "category": "Meals"})
    await desk.click(action, {"amount": "2"})
    assert [row.card for row in desk.rows] == [added]
    assert desk.assistant.acts[0][1] == {"amount": "2", "category": "Meals"}


async def test_what_another_card_warns_of_already_is_not_repeated(desk):
    told = "Amounts in USD cannot be compared with the limits: There is no rate."
    added = Card("expense", "Added", warnings=(told,))
    desk.model.add(CardRow("2", added))
    desk.assistant.result = ToolResult("2", "add_expense", ok=True, output={}, card=added)

    await desk.click(CardAction("Add", "add_expense"))

    assert [row.card.warnings for row in desk.rows] == [(), (told,)]


async def test_a_click_that_fails_leaves_the_card_to_try_again(desk):
    desk.assistant.result = FileChangedError("The file was changed.", "Try again.")
    await desk.click(UNDO)
    assert (desk.rows[0].state, desk.rows[0].problem) == (
        "open",
        "The file was changed. Try again.",
    )


async def test_a_card_at_work_is_not_clicked_twice(desk):
    desk.model.change(replace(ROW, state="running"))
    desk.clicks.run(desk.rows[0], UNDO, {}, "conv-1")
    await asyncio.sleep(0)
    assert desk.assistant.acts == []


async def test_what_only_shows_a_card_puts_it_below(desk):
    shown = Card("calendar_import", "Two meetings differ.")
    desk.assistant.result = ToolResult("2", "show", ok=True, output={}, card=shown)

    await desk.clicks.show("show", None)

    assert desk.assistant.acts == [("show", {}, None)]
    assert desk.rows[-1].card == shown
