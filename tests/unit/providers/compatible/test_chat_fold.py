"""The chunks of a chat, as several servers send them."""

import pytest

from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.domain.message import ReasoningPart
from desktop_assist.domain.provider import CallBroken, CallReady, StepFinished
from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.compatible.chat_fold import ChatFold


def folded(*deltas, finish_reason="stop", max_tokens=1000, more=()):
    fold = ChatFold("compatible", "asked", max_tokens, "req_1")
    chunks = [{"choices": [{"delta": delta}]} for delta in deltas]
    chunks += [{"choices": [{"delta": {}, "finish_reason": finish_reason}]}, *more]
    events = [event for chunk in chunks for event in fold.take(chunk)]
    return [*events, *fold.finish()]


def pieces(*tool_calls):
    return [{"tool_calls": [one]} for one in tool_calls]


def function(arguments, name=None):
    return {"arguments": arguments} | ({"name": name} if name else {})


def calls_of(events):
    return [event.call for event in events if isinstance(event, CallReady)]


def test_text_comes_in_pieces_and_ends_with_the_usage():
    usage = {
        "prompt_tokens": 7,
        "completion_tokens": 3,
        "prompt_tokens_details": {"cached_tokens": 2},
    }
    more = ({"choices": [], "usage": usage, "model": "answered"},)

    events = folded(
        {"role": "assistant", "content": None}, {"content": "Hel"}, {"content": "lo"}, more=more
    )

    assert events[:2] == [TextDelta("Hel"), TextDelta("lo")]
    assert events[-1] == StepFinished("completed", "answered", TokenUsage(7, 2, 3), "req_1")


def piece(index, call_id, arguments, name=None):
    """A piece of a call as it is on the wire; None stands for what a server leaves out."""
    given = {"index": index, "id": call_id, "function": function(arguments, name)}
    return {key: value for key, value in given.items() if value is not None}


AS_SENT = {
    "by index, as OpenAI does": [
        piece(0, "a", "", "undo"),
        piece(1, "b", "{", "redo"),
        piece(0, None, "{}"),
        piece(1, None, "}"),
    ],
    "every call has the same index": [piece(0, "a", "{}", "undo"), piece(0, "b", "{}", "redo")],
    "no index at all": [
        piece(None, "a", "{", "undo"),
        piece(None, None, "}"),
        piece(None, "b", "{}", "redo"),
    ],
    "arguments as an object": [piece(0, "a", {}, "undo"), piece(1, "b", {}, "redo")],
}


@pytest.mark.parametrize("tool_calls", AS_SENT.values(), ids=AS_SENT)
def test_calls_are_joined_from_their_pieces(tool_calls):
    events = folded(*pieces(*tool_calls), finish_reason="tool_calls")

    assert [(call.id, call.name, call.arguments) for call in calls_of(events)] == [
        ("a", "undo", {}),
        ("b", "redo", {}),
    ]


@pytest.mark.parametrize("ids", [("", ""), ("same", "same")])
def test_calls_without_an_id_of_their_own_are_given_one(ids):
    tool_calls = [
        {"index": index, "id": one, "function": function("{}", "undo")}
        for index, one in enumerate(ids)
    ]

    first, second = calls_of(folded(*pieces(*tool_calls)))

    assert first.id != second.id
    assert "" not in {first.id, second.id}


def test_arguments_that_are_no_object_are_told_as_broken():
    events = folded(*pieces({"index": 0, "id": "a", "function": function('{"from": ', "undo")}))

    assert CallBroken("a", "undo", '{"from": ') in events


def test_a_call_that_was_cut_off_is_not_made():
    call = {"index": 0, "id": "a", "function": function("{}", "undo")}

    events = folded(*pieces(call), finish_reason="length")

    assert [type(event) for event in events] == [StepFinished]
    assert events[0].status == "incomplete"


def test_a_full_answer_is_not_called_complete():
    usage = {"prompt_tokens": 7, "completion_tokens": 50}

    events = folded({"content": "and"}, max_tokens=50, more=({"choices": [], "usage": usage},))

    assert events[-1].status == "incomplete"


@pytest.mark.parametrize("name", ["reasoning_content", "reasoning", "thinking"])
def test_thinking_is_not_the_answer(name):
    events = folded({name: "Hmm"}, {"content": "Yes"})

    assert events[:2] == [ReasoningDelta("Hmm"), TextDelta("Yes")]
    assert ReasoningPart("Hmm", "compatible", "asked", {}) in events


def test_an_answer_that_is_not_streamed_is_taken_too():
    fold = ChatFold("compatible", "asked", 1000)

    events = list(
        fold.take({"choices": [{"message": {"content": "Yes"}, "finish_reason": "stop"}]})
    )

    assert events == [TextDelta("Yes")]
    assert fold.awaits_only_the_end


def test_an_error_in_the_stream_is_raised():
    fold = ChatFold("compatible", "asked", 1000)

    with pytest.raises(ProviderBusyError):
        list(fold.take({"error": {"code": "rate_limit_exceeded", "message": "Slow down"}}))


@pytest.mark.parametrize(
    "chunk",
    [
        {},
        {"choices": []},
        {"choices": [None]},
        {"choices": [{"delta": {"tool_calls": [None]}}]},
    ],
)
def test_what_says_nothing_means_nothing(chunk):
    assert list(ChatFold("compatible", "asked", 1000).take(chunk)) == []
