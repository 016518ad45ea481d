"""Cases 10, 14 to 16, 18, 19 and 24 to 26: streams that are not as they should be."""

import time
from dataclasses import replace

import pytest

from desktop_assist.domain.turn_event import TextDelta
from tests.helpers.responses_server import Reply, answered, called, said

WHOLE = answered(said("All of it"))


@pytest.mark.parametrize("output", [[], None])
async def test_case_10_a_closing_event_without_output_keeps_what_was_streamed(house, output):
    house.server.replies += [
        answered(
            said("Writing."), called("write_note", '{"text": "milk"}', place=1), output=output
        ),
        answered(said("Noted."), output=output),
    ]

    seen = await house.send("Write")

    assert (seen.text, house.notes) == ("Writing.Noted.", ["milk"])


async def test_case_14_a_service_that_falls_silent_is_given_up_and_its_text_kept(wire):
    house = await wire(limits={"idle_limit_s": 0.05})
    house.server.replies.append(WHOLE.until(5, "stall"))

    seen = await house.send("Tell")

    assert (seen.status, "broke off" in seen.failure) == ("failed", True)
    kept = house.messages()[1]
    assert (kept.parts[0].text, kept.status) == (seen.text, "failed")


async def test_case_14_heartbeats_alone_do_not_count_as_life(wire):
    house = await wire(limits={"idle_limit_s": 0.2})
    beats = (b": keep-alive\n\n",) * 3
    house.server.replies.append(Reply((*WHOLE.events[:5], *beats), ending="stall"))

    assert (await house.send("Tell")).status == "failed"


async def test_case_15_an_answer_without_its_closing_event_is_finished_after_a_grace(wire):
    house = await wire(limits={"grace_s": 0.05})
    house.server.replies.append(WHOLE.until(len(WHOLE.events) - 1, "stall"))

    seen = await house.send("Tell")

    assert (seen.text, seen.status) == ("All of it", "incomplete")
    assert "before it confirmed that the answer is whole" in seen.notices[0]


@pytest.mark.parametrize("ending", ["end", "abort"])
async def test_case_16_a_stream_that_ends_early_is_a_failure(house, ending):
    house.server.replies.append(WHOLE.until(5, ending))

    seen = await house.send("Tell")

    assert (seen.status, seen.text) == ("failed", "All ")


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ({"type": "error", "code": "server_error", "message": "Oops"}, "has a problem: Oops"),
        ({"type": "error", "error": {"code": "server_error", "message": "Oops"}}, "problem: Oops"),
        ({"type": "error", "error": {"message": "Oops"}}, "has a problem: Oops"),
        ({"type": "error", "error": {"code": "server_error"}}, "has a problem."),
        ({"type": "error", "error": None}, "has a problem."),
        ({"type": "error"}, "has a problem."),
        ({"type": "response.failed", "response": None}, "has a problem."),
        ({"type": "error", "error": {"code": "insufficient_quota"}}, "no credit left"),
    ],
)
async def test_case_18_an_error_in_the_stream_is_told_however_it_is_wrapped(house, event, told):
    house.server.replies.append(Reply((*WHOLE.events[:5], event)))

    seen = await house.send("Tell")

    assert (seen.status, seen.text) == ("failed", "All ")
    assert told in seen.failure


async def test_case_18_a_short_wait_that_the_stream_asks_for_is_waited(house):
    busy = {"code": "rate_limit_exceeded", "headers": {"retry-after-ms": "20"}}
    house.server.replies += [Reply((*WHOLE.events[:1], {"type": "error", "error": busy})), WHOLE]

    seen = await house.send("Tell")

    assert (seen.text, seen.status) == ("All of it", "completed")


@pytest.mark.parametrize(
    "frame", [b"data: {broken\n\n", b'data: {"type": "x", "delta": "\xc3"}\n\n']
)
async def test_case_19_a_frame_that_cannot_be_read_is_a_failure(house, frame):
    house.server.replies.append(Reply((*WHOLE.events[:5], frame)))

    seen = await house.send("Tell")

    assert (seen.status, "cannot be read" in seen.failure) == ("failed", True)


async def test_case_24_what_is_not_known_is_skipped(house):
    odd = (
        {"type": "response.hologram.delta", "item_id": "h", "output_index": 9, "delta": "?"},
        {"type": "response.output_item.added", "output_index": 9, "item": None},
        {"type": "response.output_item.done", "output_index": 8, "item": {"type": "hologram"}},
        {"type": "response.output_text.annotation.added", "annotation": None},
        {"type": "response.output_text.annotation.added", "annotation": {"type": "hologram"}},
        b": keep-alive\n\n",
        b"event: response.nothing\ndata: 5\n\n",
        b"data: [1, 2]\n\n",
    )
    house.server.replies.append(Reply((*WHOLE.events[:1], *odd, *WHOLE.events[1:])))

    assert (await house.send("Tell")).text == "All of it"


async def test_case_25_characters_that_are_cut_anywhere_arrive_whole(house):
    text = "Überblick ☕ 👩‍💻 日本 \U0001f600"
    house.server.replies.append(Reply(answered(said(text)).events, piece_bytes=1))

    assert (await house.send("Tell")).text == text


async def test_case_25_a_pair_that_is_cut_between_two_deltas_breaks_nothing(house):
    place = {"type": "response.output_text.delta", "item_id": "msg_1", "output_index": 0}
    halves = (
        b'data: {"type": "response.output_text.delta", "item_id": "msg_1", "delta": "\\ud83d"}\n\n',
        b'data: {"type": "response.output_text.delta", "item_id": "msg_1", "delta": "\\ude00"}\n\n',
        {**place, "delta": ""},
    )
    whole = answered(said("\U0001f600"))
    without_deltas = [one for one in whole.events if "delta" not in one["type"]]
    house.server.replies.append(Reply((*without_deltas[:3], *halves, *without_deltas[3:])))

    seen = await house.send("Tell")

    assert seen.status == "completed"
    assert house.messages()[-1].parts[0].text == "\U0001f600"


async def test_case_25_ten_thousand_small_deltas_are_no_burden(house):
    reply = answered(said("word " * 9_999 + "end"))
    house.server.replies.append(replace(reply, piece_bytes=65_536))
    begun = time.process_time()

    seen = await house.send("Tell")

    assert len(seen.of(TextDelta)) == 10_000
    assert seen.text.endswith("word end")
    assert time.process_time() - begun < 20


async def test_case_26_texts_and_calls_stand_in_the_order_of_the_answer(house):
    house.server.replies += [
        answered(
            said("Looking.", "msg_1"),
            called("read_notes", "{}", "call_r", place=1),
            said("One moment.", "msg_2", place=2),
        ),
        answered(said("None.")),
    ]

    seen = await house.send("Read")

    assert seen.text == "Looking.\n\nOne moment.None."
    assert [item["type"] for item in house.sent()[1:]] == [
        "message", "function_call", "message", "function_call_output",
    ]  # fmt: skip


async def test_case_26_items_that_arrive_in_disorder_are_put_in_order(house):
    first, second = said("First.", "msg_1", place=0), said("Second.", "msg_2", place=1)
    head, tail = WHOLE.events[:2], answered(first, second).events[-1:]
    mixed = (first[0], second[0], *first[1:3], *second[1:], *first[3:])
    house.server.replies.append(Reply((*head, *mixed, *tail)))

    assert (await house.send("Tell")).text == "First.\n\nSecond."


async def test_case_26_the_phase_of_each_text_goes_back_with_it(house):
    looking, done = said("Looking.", "msg_1"), said("Done.", "msg_2", place=1)
    looking[-1]["item"]["phase"], done[-1]["item"]["phase"] = "commentary", "final_answer"
    house.server.replies.append(answered(looking, done))
    await house.send("Do it")

    await house.check_that_it_goes_on()

    own = [item for item in house.sent() if item.get("role") == "assistant"]
    assert [item["phase"] for item in own] == ["commentary", "final_answer"]
