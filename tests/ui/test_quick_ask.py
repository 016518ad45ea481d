"""The small window for a question in passing."""

import asyncio
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.message import OfferPart, QuestionPart
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import (
    OfferMade,
    QuestionAsked,
    TextDelta,
    ToolFinished,
    TurnFailed,
)
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow, ProblemRow
from desktop_assist.ui.quick_ask import QuickAsk
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named


@pytest.fixture
def assistant():
    return FakeAssistant([TextDelta("It is **noon**.")])


@pytest.fixture
async def model():
    return TranscriptModel()


@pytest.fixture
def state(tmp_path):
    return WindowState(tmp_path / "window.ini")


@pytest.fixture
async def quick_ask(assistant, model, state, qtbot):
    tasks, workers = TaskRunner(pytest.fail), InlineWorkers()
    services = ChatServices(
        assistant, FakeConversations(), FakeConversations().services, workers, FrozenClock()
    )
    presenter = ChatPresenter(services, tasks, model)
    window = QuickAsk(presenter, model, PictureLoader(workers, tasks), state)
    qtbot.addWidget(window)
    window.summon()
    yield window
    window.hide()
    await tasks.close()


async def ask(qtbot, window: QuickAsk, text: str) -> None:
    line = window.focusProxy()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    await asyncio.sleep(0.1)


def has_words(window: QuickAsk, words: str) -> bool:
    return any(words == label.text() for label in window.findChildren(QLabel))


def drop_on(window: QuickAsk, file) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, button, Qt.KeyboardModifier.NoModifier))


def shown(model: TranscriptModel, kind):
    return [row for row in model.rows if isinstance(row, kind)]


async def test_enter_asks_and_the_answer_appears_in_place(quick_ask, assistant, model, qtbot):
    with qtbot.waitSignal(quick_ask.submitted) as told:
        await ask(qtbot, quick_ask, "What time is it?")
    assert told.args == ["What time is it?"]
    assert [draft.text for draft in assistant.drafts] == ["What time is it?"]
    assert [row.text for row in shown(model, AnswerRow)] == ["It is **noon**."]
    assert quick_ask.focusProxy().text() == ""


async def test_it_is_low_until_something_is_asked(quick_ask, qtbot):
    low = quick_ask.height()
    await ask(qtbot, quick_ask, "What time is it?")
    assert quick_ask.height() > 1.5 * low
    named(quick_ask, QPushButton, "New").click()
    assert quick_ask.height() == low


async def test_it_grows_upwards_where_there_is_no_room_below(quick_ask, qtbot):
    free = quick_ask.screen().availableGeometry()
    quick_ask.move(free.left(), free.bottom() - quick_ask.height())
    await ask(qtbot, quick_ask, "What time is it?")
    assert free.contains(quick_ask.geometry())


async def test_it_grows_with_the_answer_up_to_a_limit(quick_ask, assistant, qtbot):
    await ask(qtbot, quick_ask, "short")
    short = quick_ask.height()
    assistant.events = [TextDelta("A paragraph.\n\n" * 100)]
    await ask(qtbot, quick_ask, "long")
    assert short < quick_ask.height() < 600


async def test_a_choice_leaves_what_is_being_typed(quick_ask, assistant, qtbot):
    assistant.events = [QuestionAsked(QuestionPart("Which day?", ("Monday", "Tuesday")))]
    await ask(qtbot, quick_ask, "Meet Ada")
    qtbot.keyClicks(quick_ask.focusProxy(), "half a")
    named(quick_ask, QPushButton, "Monday").click()
    await asyncio.sleep(0.05)
    assert quick_ask.focusProxy().text() == "half a"


async def test_nothing_is_asked_with_an_empty_line(quick_ask, assistant, qtbot):
    await ask(qtbot, quick_ask, "   ")
    assert assistant.drafts == []


async def test_the_conversation_goes_on_until_new(quick_ask, assistant, qtbot):
    await ask(qtbot, quick_ask, "first")
    await ask(qtbot, quick_ask, "second")
    named(quick_ask, QPushButton, "New").click()
    await ask(qtbot, quick_ask, "third")
    assert [draft.conversation_id for draft in assistant.drafts] == [None, "conv-1", None]


async def test_escape_hides_and_the_answer_is_still_there_afterwards(quick_ask, model, qtbot):
    await ask(qtbot, quick_ask, "What time is it?")
    qtbot.keyClick(quick_ask.focusProxy(), Qt.Key.Key_Escape)
    assert not quick_ask.isVisible()
    quick_ask.summon()
    assert quick_ask.isVisible()
    assert shown(model, AnswerRow)


async def test_closing_hides_it(quick_ask):
    quick_ask.close()
    assert not quick_ask.isVisible()


async def test_the_conversation_moves_to_the_window(quick_ask, model, qtbot):
    await ask(qtbot, quick_ask, "What time is it?")
    with qtbot.waitSignal(quick_ask.moved_to_window) as told:
        named(quick_ask, QPushButton, "Open in the window").click()
    assert told.args == ["conv-1"]
    assert not quick_ask.isVisible()
    assert len(model) == 0


async def test_a_running_answer_is_stopped_with_the_button(quick_ask, assistant, qtbot):
    assistant.events = [TextDelta("Thinking"), 60.0]
    await ask(qtbot, quick_ask, "Think long")
    assert not named(quick_ask, QPushButton, "Open in the window").isEnabled()
    named(quick_ask, QPushButton, "Stop").click()
    await asyncio.sleep(0.05)
    assert assistant.was_closed
    assert named(quick_ask, QPushButton, "Open in the window").isEnabled()


async def test_a_second_question_waits_for_the_first(quick_ask, assistant, qtbot):
    assistant.events = [60.0]
    await ask(qtbot, quick_ask, "first")
    await ask(qtbot, quick_ask, "second")
    assert [draft.text for draft in assistant.drafts] == ["first"]
    assert has_words(quick_ask, "One more is asked when this one is answered")

    assistant.events = []
    named(quick_ask, QPushButton, "Stop").click()
    await asyncio.sleep(0.1)

    assert [draft.text for draft in assistant.drafts] == ["first", "second"]
    assert has_words(quick_ask, "Enter asks · Esc hides")


async def test_new_forgets_what_waits(quick_ask, assistant, qtbot):
    assistant.events = [60.0]
    await ask(qtbot, quick_ask, "first")
    await ask(qtbot, quick_ask, "second")

    named(quick_ask, QPushButton, "New").click()
    await asyncio.sleep(0.1)

    assert [draft.text for draft in assistant.drafts] == ["first"]


async def test_files_dropped_on_it_are_taken_in(quick_ask, assistant, tmp_path):
    file = tmp_path / "invitation.ics"

    drop_on(quick_ask, file)
    await asyncio.sleep(0.1)

    assert assistant.received == [((file,), None)]


async def test_files_dropped_while_it_answers_are_taken_in_afterwards(
    quick_ask, assistant, tmp_path, qtbot
):
    assistant.events = [60.0]
    await ask(qtbot, quick_ask, "first")

    drop_on(quick_ask, tmp_path / "invitation.ics")
    assert assistant.received == []
    assistant.events = []
    named(quick_ask, QPushButton, "Stop").click()
    await asyncio.sleep(0.1)

    assert [paths for paths, _ in assistant.received] == [(tmp_path / "invitation.ics",)]


async def test_a_text_from_elsewhere_waits_in_the_line(quick_ask, assistant):
    quick_ask.summon("What time is it?")
    assert quick_ask.focusProxy().text() == "What time is it?"
    assert assistant.drafts == []


async def test_it_comes_back_where_it_was_put(quick_ask, state):
    usual = quick_ask.pos()
    state.keep_spot(QPointF(0.5, 0.5))
    quick_ask.summon()
    assert quick_ask.x() == usual.x()
    assert quick_ask.y() > usual.y()


async def test_it_comes_to_the_screen_that_is_worked_at(quick_ask, monkeypatch):
    beside = QRect(1920, 0, 1280, 800)
    screen = SimpleNamespace(availableGeometry=lambda: beside)
    monkeypatch.setattr(QGuiApplication, "screenAt", lambda _: screen)

    quick_ask.summon()

    assert beside.contains(quick_ask.geometry())


async def test_it_is_put_wholly_on_the_screen(quick_ask, state):
    state.keep_spot(QPointF(1.0, 1.0))
    quick_ask.summon()
    assert quick_ask.screen().availableGeometry().contains(quick_ask.geometry())


async def test_a_choice_answers_a_question(quick_ask, assistant, qtbot):
    assistant.events = [QuestionAsked(QuestionPart("Which day?", ("Monday", "Tuesday")))]
    await ask(qtbot, quick_ask, "Meet Ada")
    named(quick_ask, QPushButton, "Tuesday").click()
    await asyncio.sleep(0.05)
    assert [draft.text for draft in assistant.drafts] == ["Meet Ada", "Tuesday"]


async def test_the_settings_are_one_click(quick_ask, assistant, qtbot):
    settings = CardAction("Choose who answers", shows_settings=True)
    assistant.events = [OfferMade(OfferPart((), (settings,)))]
    await ask(qtbot, quick_ask, "Sing")
    with qtbot.waitSignal(quick_ask.settings_requested):
        named(quick_ask, QPushButton, "Choose who answers").click()


async def test_a_card_can_be_undone_in_place(quick_ask, assistant, qtbot):
    undo = CardAction("Undo", "undo", {"change_id": "change-1"})
    card = Card("meeting", "Team sync", actions=(undo,))
    assistant.events = [
        ToolFinished(ToolResult("call-1", "create_meeting", True, {"summary": "Done."}, card))
    ]
    await ask(qtbot, quick_ask, "Schedule a team sync")
    named(quick_ask, QPushButton, "Undo").click()
    await asyncio.sleep(0.05)
    assert assistant.acts == [("undo", {"change_id": "change-1"}, "conv-1")]


async def test_a_refused_question_is_told_in_place(quick_ask, assistant, model, qtbot):
    assistant.conversation_id = ""
    assistant.events = [TurnFailed("secret", "The message holds a key.", "Take it out.")]
    await ask(qtbot, quick_ask, "sk-something")
    assert [row.message for row in shown(model, ProblemRow)] == ["The message holds a key."]
    assert quick_ask.findChild(QWidget, "transcript").isVisible()
    assert not named(quick_ask, QPushButton, "Open in the window").isEnabled()


async def test_it_can_be_moved_by_its_ground(quick_ask, qtbot):
    corner = QPoint(3, quick_ask.height() - 3)
    qtbot.mousePress(quick_ask, Qt.MouseButton.LeftButton, pos=corner)
    assert quick_ask.isVisible()


async def test_a_notice_takes_its_room_and_gives_it_back(quick_ask, qtbot):
    await ask(qtbot, quick_ask, "When is lunch?")
    before = quick_ask.height()
    quick_ask.notices.inform("Listening. What is said is written down when F9 is let go.")
    qtbot.waitUntil(lambda: quick_ask.height() > before)
    quick_ask.notices.hide()
    qtbot.waitUntil(lambda: quick_ask.height() == before)


async def test_what_is_spoken_goes_where_the_cursor_is(quick_ask, qtbot):
    quick_ask.summon("Lunch noon")
    quick_ask.focusProxy().setCursorPosition(6)
    quick_ask.type_text("at ")
    assert quick_ask.text == "Lunch at noon"


async def test_an_answer_can_be_read_aloud(quick_ask, qtbot):
    await ask(qtbot, quick_ask, "When is lunch?")
    wanted = []
    quick_ask.reading_wanted.connect(wanted.append)
    buttons = quick_ask.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleName() == "Read aloud").click()
    assert wanted == ["It is **noon**."]
