"""A call that comes again is known by its id and its arguments."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_assist.assistant.ledger import AdmittedCall, admit
from desktop_assist.domain.message import AttachmentPart, ErrorPart, Message, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING

CALL = ToolCall("c1", "write_note", {"text": "milk"})
RESULT = ToolResult("c1", "write_note", ok=True, output={}, change_id="change-1")
KEPT = tuple(
    Message(role, role, (part,), SUNDAY_MORNING, turn_id="turn_1")
    for role, part in (("assistant", CALL), ("tool", RESULT))
)


def test_a_new_call_is_admitted_as_it_is():
    assert admit(CALL, (), "turn_1") == AdmittedCall(CALL)


def test_the_same_call_in_the_same_turn_has_its_result_already():
    again = admit(CALL, KEPT, "turn_1")

    assert again.call.id != "c1"
    assert (again.kept_result.call_id, again.kept_result.change_id) == (again.call.id, "change-1")


def test_the_same_id_with_other_arguments_is_another_call():
    other = ToolCall("c1", "write_note", {"text": "bread"})

    admitted = admit(other, KEPT, "turn_1")

    assert (admitted.kept_result, admitted.call.arguments) == (None, {"text": "bread"})
    assert admitted.call.id != "c1"


def test_the_same_id_in_a_later_turn_is_another_call():
    assert admit(CALL, KEPT, "turn_2").kept_result is None


class Conversation:
    """Messages of turns, as they are kept."""

    def __init__(self):
        self.messages = ()
        self._count = 0

    def say(self, turn_id, role, *parts):
        self._count += 1
        one = Message(str(self._count), role, parts, SUNDAY_MORNING, turn_id=turn_id)
        self.messages += (one,)
        return self

    def ask(self, turn_id, text="Note milk"):
        return self.say(turn_id, "user", TextPart(text))

    def do(self, turn_id, call=CALL, change_id="change-1", **output):
        result = ToolResult(call.id, call.name, ok=True, output=output, change_id=change_id)
        return self.say(turn_id, "assistant", call).say(turn_id, "tool", result)

    def fail(self, turn_id):
        return self.say(turn_id, "assistant", ErrorPart("unreachable", "The connection broke."))

    def kept(self, turn_id, call=None):
        again = call or replace(CALL, id="c9")
        return admit(again, self.messages, turn_id).kept_result


def test_the_same_change_under_another_id_is_not_made_again_in_the_turn():
    kept = Conversation().ask("t1").do("t1", summary="Noted.").kept("t1")

    assert (kept.call_id, kept.change_id) == ("c9", "change-1")
    assert kept.output["summary"] == (
        "This had been done already and was not done a second time. Noted."
    )


def test_a_message_sent_again_after_a_failure_finds_the_change_made():
    failed = Conversation().ask("t1").do("t1").fail("t1")

    assert failed.ask("t2").kept("t2").change_id == "change-1"
    assert failed.fail("t2").ask("t3").kept("t3").change_id == "change-1"


def test_what_was_agreed_about_a_file_makes_no_other_message():
    file = AttachmentPart("a.png", Path("a.png"), "image/png", 5)
    first = Conversation().say("t1", "user", replace(file, consent="hash"))

    again = first.do("t1").fail("t1").say("t2", "user", file)

    assert again.kept("t2").change_id == "change-1"


def test_who_asks_once_more_after_that_gets_it_twice():
    told = Conversation().ask("t1").do("t1").fail("t1").ask("t2").say("t2", "assistant")

    assert told.ask("t3").kept("t3") is None


def test_another_message_after_a_failure_is_another_wish():
    failed = Conversation().ask("t1").do("t1").fail("t1")

    assert failed.ask("t2", "Note milk again").kept("t2") is None


def test_an_answer_made_anew_finds_what_the_earlier_one_did():
    assert Conversation().ask("t1").do("t1").kept("t2").change_id == "change-1"


def test_what_was_only_read_is_read_again():
    assert Conversation().ask("t1").do("t1", change_id=None).kept("t1") is None


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (CALL, ToolCall("u", "undo", {})),
        (
            ToolCall("c1", "update_meeting", {"uid": "m", "title": "A"}),
            ToolCall("u", "update_meeting", {"uid": "m", "title": "B"}),
        ),
        (ToolCall("c1", "create_meeting", {}), ToolCall("u", "cancel_meeting", {"uid": "m"})),
    ],
)
def test_what_was_overtaken_is_done_again(first, later):
    conversation = Conversation().ask("t1").do("t1", first, uid="m").do("t1", later, "change-2")

    assert conversation.kept("t1", replace(first, id="c9")) is None


def test_changes_of_other_things_in_between_do_not_matter():
    other = ToolCall("c2", "write_note", {"text": "bread"})

    assert Conversation().ask("t1").do("t1").do("t1", other, "change-2").kept("t1") is not None
