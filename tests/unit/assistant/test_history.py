"""A history is put in order so that every service accepts it."""

from desktop_assist.assistant.history import NOT_KNOWN, in_order, open_calls
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING


def message(name, role, *parts):
    return Message(name, role, parts, SUNDAY_MORNING)


def call(name):
    return ToolCall(name, "write_note", {})


def result(name):
    return ToolResult(name, "write_note", ok=True, output={"summary": "Noted."})


def shape(messages):
    return [
        (one.role, [getattr(part, "id", getattr(part, "call_id", "text")) for part in one.parts])
        for one in messages
    ]


def test_results_stand_right_after_their_calls():
    kept = (
        message("m1", "assistant", call("a"), call("b")),
        message("m2", "assistant", call("click")),
        message("m3", "tool", result("click")),
        message("m4", "tool", result("b")),
        message("m5", "tool", result("a")),
        message("m6", "user", TextPart("Next")),
    )

    assert shape(in_order(kept)) == [
        ("assistant", ["a", "b"]),
        ("tool", ["a", "b"]),
        ("assistant", ["click"]),
        ("tool", ["click"]),
        ("user", ["text"]),
    ]


def test_an_open_call_is_answered_as_not_known():
    kept = (message("m1", "assistant", call("a")),)

    assert [one.id for one in open_calls(kept)] == ["a"]
    assert in_order(kept)[1].parts[0].output == NOT_KNOWN
    assert open_calls(in_order(kept)) == ()


def test_a_result_without_a_call_is_left_out():
    kept = (message("m1", "user", TextPart("Hi")), message("m2", "tool", result("gone")))

    assert shape(in_order(kept)) == [("user", ["text"])]


def test_putting_in_order_twice_changes_nothing():
    kept = (message("m1", "assistant", call("a")), message("m2", "tool", result("a")))

    once = in_order(kept)

    assert shape(in_order(once)) == shape(once)
