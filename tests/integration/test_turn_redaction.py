"""On the wire: nothing personal arrives at a model service, whatever way it might have taken."""

import json
from contextlib import aclosing, closing
from dataclasses import replace

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.tool import ToolOutcome, ToolSpec
from desktop_assist.domain.turn_event import TextDelta, ToolFinished
from desktop_assist.privacy.personal_data import PLACEHOLDER
from desktop_assist.system.folders import portable_folders
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.openai_requests import connected
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, called, said

TYPED = (
    "anna@example.com",
    "+49 170 1234567",
    "DE89 3704 0044 0532 0130 00",
    "4111 1111 1111 1111",
)
ATTACHED = (
    "ben@example.com",
    "030 7654321",
    "GB29NWBK60161331926819",
    "sk-" + "live0123456789abcdef",
)
RESULT = ("zoe@example.com", "5500-0000-0000-0004", "AKIA" + "IOSFODNN7EXAMPLE", "+44 20 7946 0958")
PLANTED = (*TYPED, *ATTACHED, *RESULT)


class AddressBook:
    """Gives back what it was asked with, and more personal data."""

    spec = ToolSpec(
        "look_up",
        "Looks somebody up. Ask boss@example.com for help.",
        {
            "type": "object",
            "properties": {"who": {"type": "string"}},
            "required": ["who"],
            "additionalProperties": False,
        },
        "read",
    )

    async def run(self, arguments, context):
        people = {name: {"of": [name]} for name in RESULT}
        return ToolOutcome({**arguments, "people": people, "summary": "Found."}, is_outside=True)


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


async def test_a_whole_turn_over_the_wire(server, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all,\n" + "\n".join(ATTACHED))
    server.replies += [
        answered(called("look_up", '{"who": "[EMAIL_1]"}')),
        answered(said("Wrote to [EMAIL_1] and [PHONE_1].")),
        answered(said("As before: [EMAIL_1].")),
    ]
    async with connected(server) as provider:
        with closing(assistant_rig(tmp_path, provider, AddressBook())) as rig:
            first = await rig.send("Mail " + ", ".join(TYPED), attachments=(letter,))
            await rig.send("And again?", first[0].conversation_id)

    arrived = [json.dumps(request.body, ensure_ascii=False) for request in server.requests]
    assert len(arrived) == 3
    assert [
        (one, body) for one in (*PLANTED, "boss@example.com") for body in arrived if one in body
    ] == []
    result = next(event.result for event in first if isinstance(event, ToolFinished))
    assert result.output["who"] == "anna@example.com"
    assert "".join(event.text for event in first if isinstance(event, TextDelta)) == (
        "Wrote to anna@example.com and +49 170 1234567."
    )


async def test_what_was_sent_stays_the_same_from_turn_to_turn(server, tmp_path):
    server.replies += [answered(said("One.")), answered(said("Two."))]
    async with connected(server) as provider:
        with closing(assistant_rig(tmp_path, provider)) as rig:
            first = await rig.send("Mail anna@example.com")
            await rig.send("And zoe@example.com, then anna@example.com", first[0].conversation_id)

    before, after = (request.body["input"] for request in server.requests)
    assert after[: len(before)] == before
    assert "[EMAIL_2], then [EMAIL_1]" in json.dumps(after)


NAMES = ("Maria Ødegård", "maria@example.org", "+49 170 1234567")
SAID = "Für [PERSON_1] ([EMAIL_1]), Tel. [PHONE_1], fertig, [PERSON_1]. [EMAIL_9] 👍"


def letter_by_letter(text):
    """The events of a message whose deltas are single letters."""
    *opening, delta, done, part, item = said(text.replace(" ", "\u00a0"))
    pieces = [{**delta, "delta": letter} for letter in text]
    closing = json.loads(json.dumps((done, part, item)).replace("\\u00a0", " "))
    return [*opening, *pieces, *closing]


@pytest.fixture
async def parts(server, tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    moment = Moment(SUNDAY_MORNING, "Europe/Berlin")
    made = Parts(portable_folders(tmp_path / "home"), moment, uses_environment=True)
    yield made
    await made.close()


async def test_everything_comes_back_in_answers_and_files_however_the_bytes_are_cut(parts, server):
    meeting = {
        "title": "Gespräch mit [PERSON_1]",
        "start": "2026-12-01T14:00",
        "location": "Anruf an [PHONE_1]",
        "attendees": ["[PERSON_1] <[EMAIL_1]>"],
    }
    server.replies += [
        replace(answered(called("create_meeting", json.dumps(meeting))), piece_bytes=1),
        replace(answered(letter_by_letter(SAID)), piece_bytes=1),
    ]
    text = f"Mach ein Gespräch mit {', '.join(NAMES)}"

    draft = Draft(text, provider="openai")
    async with aclosing(parts.assistant().send(draft)) as events:
        shown = "".join([one.text async for one in events if isinstance(one, TextDelta)])

    restored = SAID.replace("[PERSON_1]", NAMES[0]).replace("[EMAIL_1]", NAMES[1])
    assert shown == restored.replace("[PHONE_1]", NAMES[2])
    (file,) = parts.workspace.current().calendar.glob("*.ics")
    written = file.read_text("utf-8").replace("\r\n ", "")
    assert f"SUMMARY:Gespräch mit {NAMES[0]}" in written
    assert f"mailto:{NAMES[1]}" in written
    assert NAMES[2] in written
    arrived = [json.dumps(one.body, ensure_ascii=False) for one in server.requests]
    assert [one for one in NAMES for body in arrived if one in body] == []


async def test_the_programs_own_words_leave_as_they_are(parts, server):
    parts.settings.set("savings.lean_tools", "false")
    server.replies.append(answered(said("Hello.")))

    async with aclosing(parts.assistant().send(Draft("Hello", provider="openai"))) as events:
        assert [event async for event in events]

    (request,) = server.requests
    assert len(request.body["tools"]) > 30
    own = {name: value for name, value in request.body.items() if name != "input"}
    assert PLACEHOLDER.findall(json.dumps(own)) == []
