"""What becomes of a card when one of its buttons was clicked."""

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.tool import ToolResult
from desktop_assist.ui.chat.card_click import act_words, after_act
from desktop_assist.ui.chat.transcript_row import CardRow

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
