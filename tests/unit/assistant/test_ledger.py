"""A call that comes again is known by its id and its arguments."""

from desktop_assist.assistant.ledger import AdmittedCall, admit
from desktop_assist.domain.message import Message
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
