"""Nothing personal leaves by any way, and everything comes back."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from desktop_assist.domain.card import Card
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.tool import ToolCall, ToolResult, ToolSpec
from desktop_assist.privacy.redactor import Redactor, identity
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.shipped_people import REDACTOR, people

PLANTED = (
    "anna@example.com",
    "+49 170 1234567",
    "DE89370400440532013000",
    "4111 1111 1111 1111",
    "sk-" + "abcdefghij0123456789",
)
EVERYTHING = " ; ".join(PLANTED)
CALL = ToolCall("c1", "write_note", {"to": [EVERYTHING]})
PARTS = (
    TextPart(EVERYTHING, outside=EVERYTHING),
    AttachmentPart(EVERYTHING, Path("/home/anna@example.com/x"), "text/plain", 9, EVERYTHING),
    ReasoningPart(EVERYTHING, "openai", "m", {}),
    QuestionPart(EVERYTHING, (EVERYTHING,), CALL),
    OfferPart((EVERYTHING,)),
    ErrorPart("code", EVERYTHING, EVERYTHING),
    CALL,
    ToolResult(
        "c1",
        "write_note",
        ok=True,
        output={"notes": [{"x": EVERYTHING}]},
        card=Card("undo", EVERYTHING),
    ),
)


def request(*parts, instructions="", tools=()):
    messages = (Message("m1", "user", parts, SUNDAY_MORNING),)
    return ModelRequest("conv", instructions, messages, tools, SUNDAY_MORNING)


def leaving(model_request):
    return json.dumps(asdict(model_request), default=str)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_no_part_lets_anything_through(part):
    left = leaving(REDACTOR.request(request(part)).request.request)

    assert not [secret for secret in PLANTED if secret in left]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_all_of_a_part_but_what_is_for_the_person_alone_comes_back(part):
    redaction = REDACTOR.request(request(part))

    (sent,) = redaction.request.request.messages[0].parts

    restored = redaction.restore_json(json.loads(leaving(sent)))
    match part:
        case AttachmentPart():
            part = replace(part, path=Path(EVERYTHING))  # folders stay here
        case OfferPart():
            part = OfferPart()
        case ToolResult():
            part = replace(part, card=None)
    assert type(sent) is type(part)
    assert restored == json.loads(leaving(part))


def test_instructions_and_tools_let_nothing_through():
    tool = ToolSpec("write_note", EVERYTHING, {"description": EVERYTHING}, "write")

    left = REDACTOR.request(request(instructions=EVERYTHING, tools=(tool,))).request.request

    assert not [secret for secret in PLANTED if secret in leaving(left)]
    assert left.tools[0].name == "write_note"


def test_facts_let_nothing_through():
    asked = replace(request(), facts=(Fact("fact_1", EVERYTHING, SUNDAY_MORNING),))

    left = leaving(REDACTOR.request(asked).request.request)

    assert not [secret for secret in PLANTED if secret in left]


def test_the_numbers_stay_the_same_when_the_conversation_grows():
    first = request(TextPart("anna@example.com"), instructions="Mail zoe@example.com")
    later = replace(
        first,
        messages=(
            *first.messages,
            Message("m2", "user", (TextPart("ben@example.com"),), SUNDAY_MORNING),
        ),
    )

    before, after = REDACTOR.request(first).request.request, REDACTOR.request(later).request.request

    assert after.messages[0] == before.messages[0]
    assert after.messages[1].parts[0].text == "[EMAIL_2]"


def test_the_answer_is_restored():
    redaction = REDACTOR.request(request(TextPart("Invite anna@example.com")))

    assert redaction.restore("Invited [EMAIL_1].") == "Invited anna@example.com."
    assert redaction.restore_json({"attendees": ["[EMAIL_1]"]}) == {
        "attendees": ["anna@example.com"]
    }
    assert redaction.stream_restorer().feed("[EMAIL_1]") == "anna@example.com"


def test_an_opaque_item_goes_back_unchanged():
    item = {"encrypted_content": "anna@example.com"}

    redacted = REDACTOR.request(request(ReasoningPart("", "openai", "m", item))).request.request

    assert redacted.messages[0].parts[0].item == item


def test_dates_and_amounts_stay_in_clear():
    text = "Lunch on 2026-10-01 at 12:30 for 12.50 EUR"

    assert REDACTOR.text(text) == text


def test_on_this_laptop_nothing_is_changed():
    asked = request(*PARTS)
    redaction = identity(asked)

    assert redaction.request.request is asked
    assert redaction.restore("[EMAIL_1]") == "[EMAIL_1]"


def test_the_same_value_has_the_same_placeholder_in_all_texts():
    assert REDACTOR.texts("Ask a@example.com", "b@example.com or a@example.com") == (
        "Ask [EMAIL_1]",
        "[EMAIL_2] or [EMAIL_1]",
    )


def test_names_and_addresses_leave_as_placeholders():
    text = "Lunch with Sarah Johnson, Hauptstraße 12, 10115 Berlin"

    assert REDACTOR.text(text) == "Lunch with [PERSON_1], [ADDRESS_1]"


def test_names_stay_where_the_person_wants_so():
    redactor = Redactor(people(are_hidden=False))

    assert redactor.text(f"Sarah Johnson {PLANTED[0]}") == "Sarah Johnson [EMAIL_1]"


@pytest.mark.parametrize(
    ("provider", "level", "sent"),
    [
        ("compatible", "all", "[PERSON_1] [EMAIL_1]"),
        ("compatible", "numbers", "Sarah Johnson [EMAIL_1]"),
        ("compatible", "off", "Sarah Johnson a@example.com"),
        ("openai", "off", "[PERSON_1] [EMAIL_1]"),
    ],
)
def test_a_companys_gateway_may_be_told_more(provider, level, sent):
    redactor = Redactor(people(compatible=level))
    asked = request(TextPart("Sarah Johnson a@example.com"))

    redaction = redactor.request(asked, provider=provider)

    assert redaction.request.request.messages[0].parts[0].text == sent
    assert not redaction.request.is_in_clear
