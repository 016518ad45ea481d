"""Transcript, notices and composer together."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.message import Message, OfferPart, QuestionPart, TextPart
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import OfferMade, QuestionAsked, TextDelta, ToolFinished
from desktop_assist.privacy.secrets import find_secret
from desktop_assist.ui.chat.chat_pane import ChatPane
from desktop_assist.ui.chat.draft_text import DraftText
from desktop_assist.ui.chat.empty_state import EXAMPLES, EmptyState
from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_row import AnswerRow, CardRow
from desktop_assist.ui.drop.drop_panel import DropPanel
from tests.helpers.active_window import show_active
from tests.helpers.chat_rig import make_chat_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.widget_finding import named

KEY = "sk-proj-aaaaBBBBccccDDDDeeeeFFFF"


def click(qtbot, pane, name):
    qtbot.mouseClick(named(pane, QPushButton, name), Qt.MouseButton.LeftButton)


def write(qtbot, pane, text):
    box = pane.findChild(DraftText)
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


async def test_from_typing_to_the_answer(make_rig, qtbot):
    rig = make_rig(TextDelta("It is noon."))
    write(qtbot, rig.pane, "What time is it?")
    assert rig.pane.composer.text == ""
    await rig.settle()
    assert rig.rows(AnswerRow)[0].text == "It is noon."
    assert rig.pane.findChild(Transcript).isVisible()


async def test_an_example_is_sent_with_one_click(make_rig, qtbot):
    rig = make_rig()
    assert rig.pane.findChild(EmptyState).isVisible()
    click(qtbot, rig.pane, EXAMPLES[1][1])
    await rig.settle()
    assert [draft.text for draft in rig.assistant.drafts] == [EXAMPLES[1][1]]
    assert not rig.pane.findChild(EmptyState).isVisible()


async def test_sample_files_can_be_asked_for(make_rig, qtbot):
    rig = make_rig()
    with qtbot.waitSignal(rig.pane.sample_requested):
        click(qtbot, rig.pane, "Try with sample files")


@pytest.mark.parametrize("name", [EXAMPLES[1][1], "Try with sample files"])
async def test_a_click_gives_the_keyboard_back_to_the_composer(make_rig, qtbot, name):
    rig = make_rig()
    show_active(qtbot, rig.pane)
    named(rig.pane, QPushButton, name).setFocus()
    click(qtbot, rig.pane, name)
    assert rig.pane.focusWidget() is rig.pane.findChild(DraftText)
    await rig.settle()


async def test_a_cards_button_gives_the_keyboard_back_to_the_composer(make_rig, qtbot):
    undo = CardAction("Undo", "undo", {"change_id": "c1"})
    card = Card("meeting", "Team sync", actions=(undo,))
    rig = make_rig(ToolFinished(ToolResult("1", "create_meeting", ok=True, output={}, card=card)))
    write(qtbot, rig.pane, "Schedule it")
    await rig.settle()
    named(rig.pane, QPushButton, "Undo").setFocus()
    click(qtbot, rig.pane, "Undo")
    await asyncio.sleep(0.05)
    assert rig.pane.focusWidget() is rig.pane.findChild(DraftText)


async def test_escape_stops_the_turn(make_rig, qtbot):
    rig = make_rig(TextDelta("So far"), 5.0)
    write(qtbot, rig.pane, "Tell me")
    await asyncio.sleep(0.05)
    qtbot.keyClick(rig.pane.findChild(DraftText), Qt.Key.Key_Escape)
    await rig.settle()
    assert rig.rows(AnswerRow)[0].ending == "stopped"


async def test_a_choice_is_sent(make_rig, qtbot):
    rig = make_rig(QuestionAsked(QuestionPart("When?", ("Today",))))
    write(qtbot, rig.pane, "Schedule it")
    await rig.settle()
    click(qtbot, rig.pane, "Today")
    await rig.settle()
    assert [draft.text for draft in rig.assistant.drafts] == ["Schedule it", "Today"]


async def test_what_is_offered_is_one_click(make_rig, qtbot):
    settings = CardAction("Choose who answers", shows_settings=True, settings_page="slack")
    rig = make_rig(OfferMade(OfferPart(("Undo",), (settings,))))
    write(qtbot, rig.pane, "Sing")
    await rig.settle()
    with qtbot.waitSignal(rig.pane.settings_requested) as asked:
        click(qtbot, rig.pane, "Choose who answers")
    assert asked.args == ["slack"]
    click(qtbot, rig.pane, "Undo")
    await rig.settle()
    assert [draft.text for draft in rig.assistant.drafts] == ["Sing", "Undo"]


async def test_a_key_is_caught_before_it_is_sent_or_kept(make_rig, qtbot):
    rig = make_rig()
    rig.pane.watch_for_secrets(find_secret)
    write(qtbot, rig.pane, f"my key is {KEY}")
    assert rig.assistant.drafts == []
    assert KEY not in rig.pane.composer.text
    with qtbot.waitSignal(rig.pane.key_offered) as offered:
        click(qtbot, rig.pane, "Use it as the OpenAI key")
    assert offered.args == [KEY]
    qtbot.keyClick(rig.pane.findChild(DraftText), Qt.Key.Key_Up)
    assert KEY not in rig.pane.composer.text


async def test_a_secret_address_of_a_calendar_is_offered_as_a_subscription(make_rig, qtbot):
    rig, address = make_rig(), "webcal://calendar.test/private-5f0c1d2e/basic.ics"
    rig.pane.watch_for_secrets(find_secret)
    write(qtbot, rig.pane, address)
    assert rig.assistant.drafts == []
    with qtbot.waitSignal(rig.pane.calendar_offered) as offered:
        click(qtbot, rig.pane, "Subscribe to this calendar")
    assert offered.args == [address]


async def test_a_pasted_key_is_caught_at_once(make_rig, qtbot, qapp):
    rig = make_rig()
    rig.pane.watch_for_secrets(find_secret)
    qapp.clipboard().setText(KEY)
    rig.pane.findChild(DraftText).paste()
    assert rig.pane.notices.isVisible()
    assert rig.pane.composer.text == ""


async def test_another_services_secret_is_not_offered_as_a_key(make_rig, qtbot):
    rig = make_rig()
    rig.pane.watch_for_secrets(find_secret)
    write(qtbot, rig.pane, "xoxb-1234567890-abcdef")
    assert rig.pane.notices.isVisible()
    buttons = rig.pane.notices.findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["Dismiss"]


async def test_a_link_opens_only_after_its_host_was_shown(make_rig, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr("desktop_assist.ui.chat.chat_pane._open", opened.append)
    rig = make_rig(TextDelta("See [this](https://example.com/page)."))
    write(qtbot, rig.pane, "Where?")
    await rig.settle()
    rig.pane.findChild(Transcript).link_clicked.emit("https://example.com/page")
    assert opened == []
    assert "example.com" in rig.pane.notices.text
    click(qtbot, rig.pane, "Open in the browser")
    assert opened == ["https://example.com/page"]


async def test_a_card_can_attach_its_file(make_rig, qtbot):
    attach = CardAction("Ask about it", attaches=Path("/tmp/a.pdf"))
    card = Card("document", "a.pdf", actions=(attach,))
    rig = make_rig(ToolFinished(ToolResult("1", "receive_file", ok=True, output={}, card=card)))
    await rig.take_in(lambda: rig.pane.receive([Path("/tmp/a.pdf")]))
    click(qtbot, rig.pane, "Ask about it")
    named(rig.pane, QPushButton, "Remove a.pdf")
    assert rig.rows(CardRow)[0].state == "open"


async def test_files_dropped_during_a_turn_are_taken_in_beside_it(make_rig, qtbot):
    rig = make_rig(5.0)
    rig.presenter.send(Draft("Tell me"))
    await asyncio.sleep(0.02)
    rig.assistant.events.clear()
    await rig.take_in(lambda: rig.pane.receive([Path("/tmp/a.pdf"), Path("/tmp/b.pdf")]))
    assert [paths for paths, _ in rig.assistant.received] == [
        (Path("/tmp/a.pdf"),),
        (Path("/tmp/b.pdf"),),
    ]
    assert rig.presenter.is_busy
    assert rig.pane.findChild(DropPanel).isHidden()  # each has its card
    rig.presenter.stop()
    await rig.settle()


async def paste_picture(rig, qapp):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    qapp.clipboard().setImage(image)
    rig.pane.findChild(DraftText).paste()
    await asyncio.sleep(0.05)
    return image


async def test_a_pasted_picture_goes_along_with_the_message(make_rig, qapp):
    rig = make_rig()
    image = await paste_picture(rig, qapp)
    (path,) = rig.pane.composer.draft.attachments
    assert QImage(str(path)).size() == image.size()


async def test_a_pasted_picture_can_be_read_as_a_receipt_instead(make_rig, qapp):
    rig = make_rig()
    await paste_picture(rig, qapp)
    (path,) = rig.pane.composer.draft.attachments
    await rig.take_in(named(rig.pane, QPushButton, "Read as a receipt").click)
    assert rig.assistant.received == [((path,), None)]
    assert rig.pane.composer.draft.attachments == ()


SAID = (
    Message("m1", "user", (TextPart("First"),), SUNDAY_MORNING),
    Message("m2", "assistant", (TextPart("Answer"),), SUNDAY_MORNING),
)


async def test_a_conversation_goes_on_elsewhere_from_a_message(make_rig, qtbot):
    rig = make_rig(messages={"kept": SAID, "branch": SAID[:1]})
    rig.presenter.open("kept")
    await asyncio.sleep(0.05)
    click(qtbot, rig.pane, "Go on from here in another conversation")
    await asyncio.sleep(0.05)
    assert rig.assistant.branched == [MessagePlace("kept", "m1")]
    assert rig.presenter.conversation_id == "branch"
    assert len(rig.model.rows) == 1


async def test_a_message_is_edited_in_the_composer(make_rig, qtbot):
    rig = make_rig(TextDelta("Other."), messages={"kept": SAID})
    rig.presenter.open("kept")
    await asyncio.sleep(0.02)
    click(qtbot, rig.pane, "Edit message")
    assert rig.pane.composer.text == "First"
    write(qtbot, rig.pane, " of all")
    await rig.settle()
    assert rig.assistant.drafts == [Draft("First of all", conversation_id="kept", edits="m1")]


async def test_nothing_is_edited_while_an_answer_is_on_its_way(make_rig, qtbot):
    rig = make_rig(5.0, messages={"kept": SAID})
    rig.presenter.open("kept")
    await asyncio.sleep(0.02)
    rig.presenter.send(Draft("More"))
    rig.pane.findChild(Transcript).edit_clicked.emit("m1")
    assert rig.pane.composer.text == ""
    assert "when the running answer has ended" in rig.pane.notices.text
    rig.presenter.stop()
    await rig.settle()


async def test_the_last_answer_is_asked_for_again(make_rig, qtbot):
    rig = make_rig(TextDelta("Again."), messages={"kept": SAID, "branch": SAID[:1]})
    rig.presenter.open("kept")
    await asyncio.sleep(0.02)
    show_active(qtbot, rig.pane)
    click(qtbot, rig.pane, "Ask again")
    assert rig.pane.focusWidget() is rig.pane.findChild(DraftText)
    await asyncio.sleep(0.02)
    await rig.settle()
    assert [row.text for row in rig.rows(AnswerRow)] == ["Again."]
    assert rig.pane.notices.text.startswith("Asked again.")


async def test_a_row_of_a_card_leads_to_its_message(make_rig):
    rig = make_rig(messages={"kept": SAID})
    action = CardAction("Open", leads_to=MessagePlace("kept", "m2"))
    rig.pane.findChild(Transcript).action_clicked.emit("card", action, {})
    await asyncio.sleep(0.02)
    assert rig.presenter.conversation_id == "kept"


@pytest.fixture
def early_pane(qtbot):
    pane = ChatPane()
    qtbot.addWidget(pane)
    pane.show()
    return pane


async def test_what_is_sent_before_the_program_is_ready_is_sent_once_it_is(early_pane, qtbot):
    write(qtbot, early_pane, "What time is it?")
    write(qtbot, early_pane, "And now?")
    assert "What time is it?" in early_pane.notices.text

    rig = make_chat_rig((TextDelta("It is noon."),), pane=early_pane)
    early_pane.send_waiting()
    await rig.settle()

    await asyncio.sleep(0.02)
    await rig.settle()
    assert [draft.text for draft in rig.assistant.drafts] == ["What time is it?", "And now?"]
    assert early_pane.composer.text == ""
    assert early_pane.notices.isHidden()
    await rig.tasks.close()


async def test_a_key_that_was_sent_before_anybody_looked_is_caught_as_well(early_pane, qtbot):
    write(qtbot, early_pane, f"Use {KEY} from now on")
    qtbot.keyClicks(early_pane.findChild(DraftText), "Thanks")

    early_pane.watch_for_secrets(find_secret)
    rig = make_chat_rig(pane=early_pane)
    early_pane.send_waiting()
    await rig.settle()

    assert rig.assistant.drafts == []
    assert KEY not in early_pane.composer.text
    assert early_pane.composer.text.startswith("Use")
    assert early_pane.composer.text.endswith("Thanks")
    await rig.tasks.close()


async def test_what_is_sent_while_an_answer_runs_is_sent_after_it(make_rig, qtbot):
    rig = make_rig(0.05, TextDelta("It is noon."))
    write(qtbot, rig.pane, "What time is it?")
    await asyncio.sleep(0.01)
    write(qtbot, rig.pane, "And in Tokyo?")
    assert rig.pane.composer.text == ""
    assert "And in Tokyo?" in rig.pane.notices.text

    await rig.settle()
    await asyncio.sleep(0.02)
    assert rig.pane.notices.isHidden()
    await rig.settle()
    assert [draft.text for draft in rig.assistant.drafts] == ["What time is it?", "And in Tokyo?"]


async def test_stopping_the_answer_sends_what_waits(make_rig, qtbot):
    rig = make_rig(60.0)
    write(qtbot, rig.pane, "Look through everything")
    await asyncio.sleep(0.01)
    write(qtbot, rig.pane, "Only October")
    rig.assistant.events = []
    qtbot.keyClick(rig.pane.findChild(DraftText), Qt.Key.Key_Escape)
    await asyncio.sleep(0.05)
    await rig.settle()
    assert [draft.text for draft in rig.assistant.drafts][-1] == "Only October"


async def test_what_waits_can_be_taken_back(make_rig, qtbot):
    rig = make_rig(0.05)
    write(qtbot, rig.pane, "What time is it?")
    await asyncio.sleep(0.01)
    write(qtbot, rig.pane, "And in Tokyo?")
    click(qtbot, rig.pane, "Take it back")
    await rig.settle()
    await asyncio.sleep(0.02)
    assert len(rig.assistant.drafts) == 1
    assert rig.pane.composer.text == "And in Tokyo?"


async def test_what_waits_goes_to_no_other_conversation(make_rig, qtbot):
    rig = make_rig(60.0, messages={"kept": SAID})
    write(qtbot, rig.pane, "What time is it?")
    await asyncio.sleep(0.01)
    write(qtbot, rig.pane, "And in Tokyo?")
    rig.presenter.open("kept")
    await asyncio.sleep(0.05)
    assert rig.presenter.conversation_id == "kept"
    assert len(rig.assistant.drafts) == 1
    assert rig.pane.composer.text == "And in Tokyo?"
