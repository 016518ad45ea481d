"""On the wire: nothing personal arrives at a model service, whatever way it might have taken."""

import json
from contextlib import closing

import pytest

from desktop_assist.domain.tool import ToolOutcome, ToolSpec
from desktop_assist.domain.turn_event import TextDelta, ToolFinished
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.openai_requests import connected
from tests.helpers.responses_server import ResponsesServer, answered, called, said

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
