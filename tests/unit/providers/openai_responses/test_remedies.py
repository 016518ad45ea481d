"""Mending what a service refuses; on the wire in tests/integration/robustness."""

import pytest

from desktop_assist.domain.errors import (
    ModelUnavailableError,
    ProviderBusyError,
    ProviderRequestError,
    ReplayRefusedError,
    RequestTooLongError,
)
from desktop_assist.domain.message import Message, ReasoningPart, TextPart
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.privacy.redactor import identity
from desktop_assist.providers.openai_responses.lessons import Lessons
from desktop_assist.providers.openai_responses.remedies import StepRemedies
from tests.helpers.frozen_clock import SUNDAY_MORNING

SEALED = {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAA"}


def remedies(*parts, lessons=None, **settings):
    messages = (Message("m", "assistant", parts or (TextPart("Hi"),), SUNDAY_MORNING),)
    return of_messages(messages, lessons, **settings)


def of_messages(messages, lessons=None, **settings):
    asked = ModelRequest("conv_1", "", messages, (), SUNDAY_MORNING)
    request = identity(asked).request
    return StepRemedies(lessons or Lessons(), OpenAISettings(**settings), "account", request)


def long_conversation(turns):
    return tuple(
        Message(f"m{number}", "user", (TextPart("word " * 3_000),), SUNDAY_MORNING)
        for number in range(turns)
    )


async def test_refused_reasoning_is_left_out_once():
    step = remedies(ReasoningPart("", "openai", "gpt-6-luna", SEALED, "account"), TextPart("Hi"))
    assert step.body(None)["input"][0] == SEALED

    assert await step.have_mended(ReplayRefusedError("No."))

    assert [one["type"] for one in step.body(None)["input"]] == ["message"]
    assert not await step.have_mended(ReplayRefusedError("No."))


async def test_told_aparting_there_is_nothing_to_leave_out():
    step = remedies()
    step.body(None)

    assert not await step.have_mended(ReplayRefusedError("No."))


async def test_the_usual_model_takes_the_place_of_one_that_is_missing():
    step = remedies(model_id="gpt-9")

    assert await step.have_mended(ModelUnavailableError("No gpt-9."))

    assert step.body(None)["model"] == "gpt-6-luna"
    (notice,) = step.notices()
    assert "gpt-9" in notice.text


async def test_there_is_nothing_else_when_the_usual_model_is_missing():
    assert not await remedies().have_mended(ModelUnavailableError("No gpt-6-luna."))


async def test_a_conversation_that_is_too_long_is_sent_again_without_its_oldest_half():
    step = of_messages(long_conversation(4))
    assert len(step.body(None)["input"]) == 4

    assert await step.have_mended(RequestTooLongError("Too long."))

    assert len(step.body(None)["input"]) < 3
    (notice,) = step.notices()
    assert "oldest part was left out" in notice.text


async def test_what_was_too_long_once_is_not_sent_again():
    lessons = Lessons()
    first = of_messages(long_conversation(4), lessons)
    first.body(None)
    await first.have_mended(RequestTooLongError("Too long."))

    assert len(of_messages(long_conversation(4), lessons).body(None)["input"]) < 3


async def test_a_single_message_that_is_too_long_cannot_be_shortened():
    step = of_messages(long_conversation(1))
    step.body(None)

    assert not await step.have_mended(RequestTooLongError("Too long."))
    assert list(step.notices()) == []


def test_the_limit_in_the_settings_is_kept_to():
    assert len(of_messages(long_conversation(4), context_tokens=12_000).body(None)["input"]) < 4


@pytest.mark.parametrize(
    ("wait_s", "is_streaming", "is_mended"),
    [(0.01, True, True), (60.0, True, False), (0.01, False, False)],
)
async def test_a_short_wait_in_the_middle_of_a_stream_is_waited(wait_s, is_streaming, is_mended):
    step = remedies()
    step.is_streaming = is_streaming

    assert await step.have_mended(ProviderBusyError("Busy.", retry_after_s=wait_s)) is is_mended


async def test_anything_else_is_for_the_person():
    assert not await remedies().have_mended(ProviderRequestError("Not allowed."))
