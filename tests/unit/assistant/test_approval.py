"""When a person must agree, and how their answer comes back."""

import pytest

from desktop_assist.assistant.approval import Approval, Asked, reason_to_ask
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolCall, ToolSpec
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.scripted_provider import ScriptedProvider

MODEL = ScriptedProvider()
EMBEDDED = ScriptedProvider(is_local=True, follows_text=False)
OUTSIDE = (Message("m", "user", (TextPart("x", outside="letter.pdf"),), SUNDAY_MORNING),)


@pytest.mark.parametrize(
    ("effect", "provider", "messages", "asks"),
    [
        ("read", MODEL, OUTSIDE, False),
        ("write", MODEL, (), False),
        ("write", MODEL, OUTSIDE, True),
        ("write", EMBEDDED, OUTSIDE, False),
        ("send", MODEL, (), True),
        ("send", EMBEDDED, (), True),
    ],
)
def test_a_person_is_asked_only_where_it_matters(effect, provider, messages, asks):
    spec = ToolSpec("note", "", {}, effect)

    assert bool(reason_to_ask(spec, Asked(provider, messages))) is asks


@pytest.mark.parametrize(
    ("provider", "is_told", "asks"),
    [(MODEL, True, True), (MODEL, False, False), (EMBEDDED, True, False)],
)
def test_a_fact_from_outside_counts_like_other_text_from_outside(provider, is_told, asks):
    spec = ToolSpec("note", "", {}, "write")

    assert ("fact" in reason_to_ask(spec, Asked(provider, (), is_told))) is asks


async def test_the_first_answer_counts():
    approval = Approval(ToolCall("c1", "note", {}), "Because.")

    approval.request.answer(True)
    approval.request.answer(False)

    assert await approval.is_given() is True
