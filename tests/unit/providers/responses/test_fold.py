"""Folding the events of a stream."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.message import ReasoningPart
from desktop_assist.domain.provider import CallBroken, CallReady, TextFinished
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta
from desktop_assist.providers.responses.fold import StepFold
from tests.helpers.responses_server import answered, called, reasoned, said

KEYS = st.text(max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
KINDS = st.sampled_from(
    [event["type"] for event in answered(reasoned("a"), said("b"), called("c", "{}")).events]
)
FIELDS = st.sampled_from(["item", "delta", "item_id", "output_index", "response", "error"])
EVENTS = st.builds(lambda kind, rest: {**rest, "type": kind}, KINDS, st.dictionaries(FIELDS, JSON))


def folded(*items, **response):
    fold = StepFold("openai", "gpt-6-luna", "req_1")
    return [out for event in answered(*items, **response).events for out in fold.take(event)]


def text_of(events):
    return "".join(event.text for event in events if isinstance(event, TextDelta))


def test_several_items_come_in_their_order():
    events = folded(
        reasoned("Plan"),
        said("First", "msg_1", place=1),
        called("undo", "{}", "call_1", place=2),
        said("Then", "msg_2", place=3),
    )

    kinds = [type(event).__name__ for event in events]
    assert kinds == [
        "ReasoningDelta", "ReasoningPart", "TextDelta", "TextFinished", "CallReady", "TextDelta",
        "TextFinished", "StepFinished",
    ]  # fmt: skip


def test_reasoning_keeps_the_item_to_be_replayed():
    (part,) = (event for event in folded(reasoned("Plan")) if isinstance(event, ReasoningPart))

    assert (part.summary, part.provider, part.model_id) == ("Plan", "openai", "gpt-6-luna")
    assert part.item["encrypted_content"] == "gAAA"


def test_reasoning_without_a_summary_keeps_an_empty_one():
    item = {"id": "rs_1", "type": "reasoning", "encrypted_content": "gAAA", "status": "completed"}
    fold = StepFold("openai", "m")

    (part,) = fold.take({"type": "response.output_item.done", "output_index": 0, "item": item})

    assert part.item["summary"] == []
    assert "status" not in part.item


def test_parts_of_a_summary_are_set_apart():
    fold = StepFold("openai", "m")
    delta = {"type": "response.reasoning_summary_text.delta", "item_id": "rs_1", "delta": "a"}

    first = list(fold.take({**delta, "summary_index": 0}))
    second = list(fold.take({**delta, "summary_index": 1}))

    assert (first, second) == ([ReasoningDelta("a")], [ReasoningDelta("\n\n"), ReasoningDelta("a")])


def test_items_without_index_and_deltas_are_told_apart_by_their_ids():
    fold = StepFold("openai", "m")
    done = {"type": "response.output_item.done"}
    call = {"type": "function_call", "name": "undo", "arguments": "{}"}

    events = [
        *fold.take({**done, "item": {**call, "call_id": "call_1"}}),
        *fold.take({**done, "item": {**call, "call_id": "call_2"}}),
    ]

    assert [event.call.id for event in events] == ["call_1", "call_2"]


def test_a_text_waits_for_the_reasoning_before_it():
    thought, text = reasoned("Plan", place=0), said("Hello", place=1)
    fold = StepFold("openai", "m")

    early = [out for event in (thought[0], *text) for out in fold.take(event)]
    late = [out for event in thought[1:] for out in fold.take(event)]

    assert early == []
    assert [type(out).__name__ for out in late] == [
        "ReasoningDelta", "ReasoningPart", "TextDelta", "TextFinished",
    ]  # fmt: skip


def test_what_waits_for_an_item_without_end_is_not_lost():
    fold = StepFold("openai", "m")
    for event in (reasoned("Plan")[0], *said("Hello", place=1)):
        list(fold.take(event))

    assert text_of(fold.held_back()) == "Hello"


def test_an_item_finished_twice_counts_once():
    events = folded(called("undo", "{}"))

    assert sum(isinstance(event, CallReady) for event in events) == 1


def test_the_finished_item_completes_what_was_streamed():
    fold = StepFold("openai", "m")
    done = said("Hello there")[-1]
    delta = {"type": "response.output_text.delta", "item_id": "msg_1", "delta": "Hello"}

    events = [*fold.take(delta), *fold.take(done)]

    assert events == [TextDelta("Hello"), TextDelta(" there"), TextFinished("Hello there")]


def test_text_on_the_screen_is_not_taken_back():
    fold = StepFold("openai", "m")
    delta = {"type": "response.output_text.delta", "item_id": "msg_1", "delta": "Bye"}

    events = [*fold.take(delta), *fold.take(said("Hello")[-1])]

    assert events == [TextDelta("Bye"), TextFinished("Hello")]


def test_finished_arguments_win_over_their_deltas():
    events = called("undo", '{"change_id": "a"}')
    events[1] = {**events[1], "delta": "nonsense"}
    fold = StepFold("openai", "m")

    (ready,) = (out for event in events for out in fold.take(event))

    assert ready == CallReady(ToolCall("call_1", "undo", {"change_id": "a"}))


@pytest.mark.parametrize("raw", ['{"a": ', "[]", '"text"', "nothing"])
def test_arguments_that_are_no_object(raw):
    assert folded(called("undo", raw))[0] == CallBroken("call_1", "undo", raw)


def test_no_arguments_are_an_empty_object():
    assert folded(called("undo", ""))[0] == CallReady(ToolCall("call_1", "undo", {}))


def test_a_call_cut_in_the_middle_is_no_call():
    fold = StepFold("openai", "m")
    item = {"type": "function_call", "call_id": "c", "status": "incomplete", "arguments": '{"a'}

    assert list(fold.take({"type": "response.output_item.done", "item": item})) == []


def test_a_status_of_incomplete_counts_whatever_the_event_is_called():
    end = folded(said("Half"), incomplete_details={"reason": "content_filter"})[-1]

    assert (end.status, end.reason) == (
        "incomplete",
        "The service's content filter cut the answer short.",
    )


def test_only_the_end_is_awaited_once_every_item_is_finished():
    fold = StepFold("openai", "m")
    events = said("Hello")

    for event in events[:-1]:
        list(fold.take(event))
    assert not fold.awaits_only_the_end

    list(fold.take(events[-1]))
    assert fold.awaits_only_the_end


def test_usage_that_is_not_told_is_zero():
    end = folded(said("Hi"), usage=None)[-1]

    assert end.usage.input_tokens == 0


@given(st.lists(EVENTS, max_size=8))
def test_nothing_a_service_sends_breaks_it(events):
    fold = StepFold("openai", "m")
    try:
        outcome = [out for event in events for out in fold.take(event)]
    except ProviderError as error:
        outcome = error.message

    assert outcome is not None
