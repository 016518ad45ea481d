"""The words of every readable form."""

from desktop_assist.assistant.export.wording import call_words, card_notes, one_message_a_turn
from desktop_assist.domain.tool import ToolCall
from tests.helpers.told_conversation import CARD, MESSAGES


def test_what_was_done_belongs_to_the_answer():
    groups = [[one.id for one in group] for group in one_message_a_turn(MESSAGES)]

    assert groups == [["m0"], ["m1", "m2", "m3", "m4"], ["m5"], ["m6", "m7"]]


def test_a_call_is_one_line():
    assert call_words(ToolCall("c", "undo", {"change_id": None})) == "Undo"


def test_notes_stand_below_a_card():
    assert list(card_notes(CARD)) == ["Note: One is doubtful", "expenses.xlsx"]
