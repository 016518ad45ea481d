"""Mending what a service refuses; on the wire in tests/integration/robustness."""

import pytest

from desktop_assist.domain.errors import (
    ModelUnavailableError,
    ProviderBusyError,
    ProviderRequestError,
    ReplayRefusedError,
)
from desktop_assist.domain.message import Message, ReasoningPart, TextPart
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.settings import OpenAISettings
from desktop_assist.privacy.redactor import identity
from desktop_assist.providers.openai_responses.lessons import Lessons
from desktop_assist.providers.openai_responses.remedies import StepRemedies
from tests.helpers.frozen_clock import SUNDAY_MORNING

SEALED = {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAA"}


def request_with(*parts):
    message = Message("m", "assistant", parts, SUNDAY_MORNING)
    return identity(ModelRequest("conv_1", "", (message,), (), SUNDAY_MORNING)).request


def remedies(model_id="gpt-6-luna"):
    return StepRemedies(Lessons(), OpenAISettings(model_id=model_id), "account")


async def test_refused_reasoning_is_left_out_once():
    step = remedies()
    request = request_with(
        ReasoningPart("", "openai", "gpt-6-luna", SEALED, "account"), TextPart("Hi")
    )
    assert step.body(request)["input"][0] == SEALED

    assert await step.have_mended(ReplayRefusedError("No."))

    assert [one["type"] for one in step.body(request)["input"]] == ["message"]
    assert not await step.have_mended(ReplayRefusedError("No."))


async def test_without_reasoning_there_is_nothing_to_leave_out():
    step = remedies()
    step.body(request_with(TextPart("Hi")))

    assert not await step.have_mended(ReplayRefusedError("No."))


async def test_the_usual_model_takes_the_place_of_one_that_is_missing():
    step = remedies("gpt-9")

    assert await step.have_mended(ModelUnavailableError("No gpt-9."))

    assert step.body(request_with(TextPart("Hi")))["model"] == "gpt-6-luna"
    (notice,) = step.notices("conv_1")
    assert "gpt-9" in notice.text


async def test_there_is_nothing_else_when_the_usual_model_is_missing():
    assert not await remedies().have_mended(ModelUnavailableError("No gpt-6-luna."))


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
