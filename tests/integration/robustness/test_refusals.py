"""Cases 20 to 23: the service says no, for now or for good."""

from email.utils import format_datetime

import pytest

from desktop_assist.domain.errors import ProviderAccessError
from desktop_assist.domain.turn_event import TurnFailed
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import GOOD_KEY, answered, called, refused, said

HERE = answered(said("Here."))


def busy(**headers):
    return refused(429, "Slow down", "rate_limit_exceeded", **headers)


@pytest.mark.parametrize(
    "headers", [{"retry_after_ms": "20"}, {"retry_after": "0.02"}, {}]
)  # fmt: skip
async def test_case_20_a_short_wait_is_waited_once(house, headers):
    house.server.replies += [busy(**headers), HERE]

    seen = await house.send("Hello")

    assert (seen.text, len(house.server.requests)) == ("Here.", 2)


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"retry_after": "60"}, "in 60 seconds"),
        ({"retry_after_ms": "30000", "retry_after": "60"}, "in 30 seconds"),
        ({"retry_after": "600"}, "in 10 minutes"),
    ],
)
async def test_case_20_a_long_wait_is_the_persons_to_decide(house, headers, told):
    house.server.replies.append(busy(**headers))

    seen = await house.send("Hello")

    assert (seen.status, len(house.server.requests)) == ("failed", 1)
    assert f"Try again {told}." in seen.failure


async def test_case_20_a_date_is_read_by_the_services_own_clock(house):
    wait = "Sun, 22 Nov 2026 09:01:00 GMT"
    house.server.replies.append(busy(date="Sun, 22 Nov 2026 09:00:15 GMT", retry_after=wait))

    seen = await house.send("Hello")

    assert format_datetime(SUNDAY_MORNING) == "Sun, 22 Nov 2026 10:00:00 +0100"
    assert "Try again in 45 seconds." in seen.failure


async def test_case_20_a_service_that_stays_busy_is_asked_twice_and_no_more(house):
    house.server.replies += [busy(retry_after_ms="20")] * 5

    seen = await house.send("Hello")

    assert (seen.status, len(house.server.requests)) == ("failed", 2)


async def test_case_20_without_credit_nothing_is_tried_again(house):
    house.server.replies.append(refused(429, "You exceeded your quota", "insufficient_quota"))

    seen = await house.send("Hello")

    assert (seen.status, len(house.server.requests)) == ("failed", 1)
    assert "Add credit" in seen.failure


async def test_case_21_a_key_that_was_revoked_is_told_and_kept(house):
    house.server.refuses(GOOD_KEY)

    seen = await house.send("Hello")

    house.server.accepts(GOOD_KEY)
    assert (seen.status, len(house.server.requests)) == ("failed", 1)
    assert "does not accept the key" in seen.failure
    # The window puts “Open settings” beside a failure of this kind.
    assert [one.code for one in seen.of(TurnFailed)] == [ProviderAccessError.code]
    assert GOOD_KEY not in seen.failure
    assert house.key == [GOOD_KEY]


@pytest.mark.parametrize(
    ("status", "code"), [(404, "model_not_found"), (403, "model_not_found"), (400, "invalid_model")]
)
async def test_case_21_a_model_that_is_missing_is_replaced_with_a_notice(wire, status, code):
    house = await wire(model_id="gpt-9")
    house.server.replies += [refused(status, "No such model gpt-9", code), HERE]

    seen = await house.send("Hello")

    assert (seen.text, seen.status) == ("Here.", "completed")
    assert [one.body["model"] for one in house.server.requests] == ["gpt-9", "gpt-6-luna"]
    assert seen.notices[0] == "This account has no model gpt-9; gpt-6-luna answers."


async def test_case_21_what_the_account_may_not_do_is_told(house):
    house.server.replies.append(refused(403, "Country not supported", "unsupported_country"))

    seen = await house.send("Hello")

    assert (seen.status, "Country not supported" in seen.failure) == ("failed", True)


async def test_case_22_a_conversation_that_is_too_long_is_sent_again_shortened(house):
    for number in range(4):
        house.server.replies.append(answered(said(f"Answer {number}.")))
        await house.send("word " * 1_000)
    too_long = refused(400, "Your input exceeds the context window", "context_length_exceeded")
    house.server.replies += [too_long, HERE]

    seen = await house.send("And now?")

    assert (seen.text, seen.status) == ("Here.", "completed")
    assert "its oldest part was left out" in seen.notices[0]
    assert len(house.sent()) < len(house.sent(-2))
    assert house.sent()[-1] == house.sent(-2)[-1]


async def test_case_22_what_cannot_be_shortened_is_told(house):
    house.server.replies.append(refused(400, "Too long", "context_length_exceeded"))

    seen = await house.send("word " * 1_000)

    assert (seen.status, len(house.server.requests)) == ("failed", 1)
    assert "too long for this model" in seen.failure


async def test_case_23_a_refusal_is_shown_as_one(house):
    house.server.replies.append(answered(said("I cannot help with that.", kind="refusal")))

    seen = await house.send("Do harm")

    assert seen.text == "The model declined: I cannot help with that."
    assert house.messages()[-1].parts[0].text == seen.text


async def test_case_23_a_filtered_answer_runs_nothing_and_says_why(house):
    cut = {"incomplete_details": {"reason": "content_filter"}}
    call = called("write_note", '{"text": "I cannot"}', place=1)
    house.server.replies.append(answered(said("I cann"), call, ending="incomplete", **cut))

    seen = await house.send("Write")

    assert (seen.status, house.notes) == ("incomplete", [])
    assert seen.notices == ["The service's content filter cut the answer short."]


async def test_case_23_a_prompt_that_is_not_allowed_is_told(house):
    error = {"code": "invalid_prompt", "message": "This is against the rules."}
    house.server.replies.append(answered(ending="failed", error=error))

    seen = await house.send("Do harm")

    assert (seen.status, "against the rules" in seen.failure) == ("failed", True)
