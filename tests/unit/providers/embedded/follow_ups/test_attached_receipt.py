"""What came with a message is read, and added when that is asked, as what was dropped is."""

from pathlib import Path

import pytest

from desktop_assist.domain.message import AttachmentPart, TextPart
from desktop_assist.domain.tool import ToolResult
from tests.helpers.embedded_conversation import (
    TOOL_NAMES,
    EmbeddedConversation,
    calls_in,
    question_in,
    text_in,
)

SLIP = AttachmentPart("slip.png", Path("/d/slip.png"), "image/png", 10, "CAFE\nTotal 4.50")
INVOICE = AttachmentPart("i.pdf", Path("/d/i.pdf"), "application/pdf", 10, "Invoice 7\nTotal 9.00")
POLICY = AttachmentPart(
    "p.pdf", Path("/d/p.pdf"), "application/pdf", 10, "Hotels cost 120 euros. " * 9
)
READ = {
    "merchant": "Cafe",
    "date": "2026-11-20",
    "total": "4.50",
    "currency": "EUR",
    "is_sure": True,
    "others": [],
    "confidence": {"tax": 0.0, "category": 0.0, "payment": 0.0},
}
EXPENSE = {"merchant": "Cafe", "date": "2026-11-20", "amount": "4.50", "currency": "EUR"}


def conversation():
    return EmbeddedConversation(tools=(*TOOL_NAMES, "read_receipt"))


def result(call, **read):
    output = {"file": call.arguments["file"], **READ, "summary": "slip.png: Cafe, 4.50.", **read}
    return ToolResult(call.id, call.name, ok=True, output=output)


async def ask(talk, text, *files):
    return await talk._step("user", (*((TextPart(text),) if text else ()), *files))


async def reads(text, file):
    calls = calls_in(await ask(conversation(), text, file))
    return [one for one in calls if one.name == "read_receipt"]


@pytest.mark.parametrize(
    "text",
    ["add this to my expenses", "expense this", "Trag das bitte ein", "Add the attached receipt"],
)
async def test_what_stands_on_it_is_added(text):
    talk = conversation()
    [look] = calls_in(await ask(talk, text, SLIP))
    [call] = calls_in(await talk.give(result(look)))

    assert (look.name, look.arguments) == ("read_receipt", {"file": "/d/slip.png"})
    assert (call.name, call.arguments) == ("add_expense", {"receipt": "/d/slip.png", **EXPENSE})


@pytest.mark.parametrize(
    "text", ["What did it cost?", "how much is it", "Wie viel hat das gekostet?", "read this", ""]
)
@pytest.mark.parametrize("file", [SLIP, INVOICE])
async def test_what_it_says_is_read_and_nothing_is_added(text, file):
    talk = conversation()
    [look] = calls_in(await ask(talk, text, file))
    events = await talk.give(result(look))

    assert look.arguments == {"file": str(file.path)}
    assert calls_in(events) == []
    assert "4.50" in text_in(events)


async def test_it_is_added_afterwards_too():
    talk = conversation()
    [look] = calls_in(await ask(talk, "What did it cost?", SLIP))
    await talk.give(result(look))
    [call] = calls_in(await talk.say("add it to my expenses"))

    assert call.arguments["receipt"] == "/d/slip.png"


async def test_what_is_doubtful_is_asked_about():
    talk = conversation()
    [look] = calls_in(await ask(talk, "add this to my expenses", SLIP))
    events = await talk.give(result(look, is_sure=False))

    assert calls_in(events) == []
    assert "Cafe, 2026-11-20, 4.50 EUR" in question_in(events).text


async def test_of_several_only_the_sure_ones_are_added():
    talk = conversation()
    looks = calls_in(await ask(talk, "add these to my expenses", SLIP, INVOICE))
    events = await talk.give(result(looks[0]), result(looks[1], is_sure=False))

    assert [one.arguments["receipt"] for one in calls_in(events)] == ["/d/slip.png"]


async def test_a_page_with_several_receipts_is_not_added_as_one():
    talk = conversation()
    [look] = calls_in(await ask(talk, "add it", SLIP))
    events = await talk.give(result(look, others=[{"total": "7.00"}]))

    assert calls_in(events) == []
    assert "slip.png" in text_in(events)


@pytest.mark.parametrize("text", ["How much may a hotel cost?", "What did it cost?", ""])
async def test_a_document_is_quoted_as_before(text):
    assert await reads(text, POLICY) == []


async def test_any_other_request_is_left_alone():
    assert await reads("What is the weather like?", SLIP) == []


RIDE = AttachmentPart("r.eml", Path("/d/r.eml"), "message/rfc822", 10, "Your ride\nTotal 14.20")


async def test_a_receipt_that_came_as_a_mail_is_one():
    calls = calls_in(await ask(conversation(), "please enter these", RIDE, SLIP))

    assert [one.arguments["file"] for one in calls] == ["/d/r.eml", "/d/slip.png"]


async def test_papers_that_are_only_named_are_read():
    calls = calls_in(await ask(conversation(), "receipts from the fair", RIDE))

    assert [one.name for one in calls] == ["read_receipt"]


async def test_it_is_added_in_whatever_words_it_is_given():
    talk = conversation()
    [look] = calls_in(await ask(talk, "that's the glovebox emptied, all receipts", SLIP))
    [call] = calls_in(await talk.give(result(look)))

    assert (look.name, call.name) == ("read_receipt", "add_expense")


async def test_where_one_is_to_stay_out_they_are_read_first():
    talk = conversation()
    looks = calls_in(await ask(talk, "enter them all, not the chemist one though", SLIP, INVOICE))

    assert [one.name for one in looks] == ["read_receipt"] * 2
    assert calls_in(await talk.give(*map(result, looks))) == []
