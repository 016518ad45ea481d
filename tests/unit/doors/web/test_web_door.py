"""The web door: what other programs ask is answered, in the person's own conversations."""

import pytest

from desktop_assist.domain.tool import ToolCall
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.notebook_tool import WriteNote
from tests.helpers.open_door import open_door
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

SEND = ToolCall("w1", "write_note", {"text": "milk"})
ASKED = {"role": "user", "parts": [{"type": "text", "text": "Note milk"}]}


@pytest.fixture
def notes():
    return []


@pytest.fixture
async def door(tmp_path, notes):
    made = []

    def build(*steps):
        rig = assistant_rig(tmp_path, ScriptedProvider(*steps), WriteNote(notes, "send"))
        made.append(rig)
        return open_door(rig.assistant, ("http://localhost:3000",)), rig

    yield build
    for rig in made:
        rig.close()


def chat(*messages):
    roles = ("user", "assistant")
    said = [{"role": roles[n % 2], "content": text} for n, text in enumerate(messages)]
    return {"model": "desktop-assist", "messages": [{"role": "system", "content": "x"}, *said]}


def answered(asked, pieces, *, yes):
    """The page's message list after the person has pressed a button."""
    (question,) = [one for one in pieces if one["type"] == "tool-approval-request"]
    approval = {"id": question["approvalId"], "approved": yes}
    part = {"type": "dynamic-tool", "state": "approval-responded", "approval": approval}
    return {"id": "page", "messages": [asked, {"role": "assistant", "parts": [part]}]}


async def test_chat_completions_go_on_in_one_conversation(door):
    opened, rig = door(says("Hello."), says("Fine."))
    async with opened as at:
        first = await at.ask("/v1/chat/completions", chat("Hi"))
        text = first.json()["choices"][0]["message"]["content"]
        second = await at.ask("/v1/chat/completions", chat("Hi", text, "How are you?"))

    assert (text, first.status) == ("Hello.", 200)
    assert second.json()["metadata"] == first.json()["metadata"]
    assert len(rig.only_messages()) == 4


async def test_an_unknown_course_of_a_conversation_is_told_to_the_assistant(door):
    opened, rig = door(says("Fine."))
    async with opened as at:
        await at.ask("/v1/chat/completions", chat("Hi", "Hello.", "How are you?"))

    assert "user: Hi\nassistant: Hello.\n\nHow are you?" in rig.only_messages()[0].parts[0].text


async def test_a_streamed_chat_ends_with_its_usage(door):
    opened, _ = door(says("Hello."))
    async with opened as at:
        answer = await at.ask("/v1/chat/completions", {**chat("Hi"), "stream": True})

    *said, end = answer.events()
    assert "".join(one["choices"][0]["delta"]["content"] for one in said) == "Hello."
    assert end["choices"][0]["finish_reason"] == "stop"
    assert answer.body.endswith("data: [DONE]\n\n")


async def test_a_response_goes_on_from_the_one_before(door):
    opened, rig = door(says("Hello."), says("Fine."))
    async with opened as at:
        first = (await at.ask("/v1/responses", {"input": "Hi"})).json()
        more = {"input": "And?", "previous_response_id": first["id"], "stream": True}
        second = await at.ask("/v1/responses", more)

    kinds = [one["type"] for one in second.events()]
    assert (kinds[0], kinds[-1]) == ("response.created", "response.completed")
    assert second.events()[-1]["response"]["output"][0]["content"][0]["text"] == "Fine."
    assert len(rig.only_messages()) == 4


async def test_where_nobody_can_be_asked_what_needs_a_yes_is_not_done(door, notes):
    opened, _ = door(calls(SEND), says("Not sent."))
    async with opened as at:
        answer = await at.ask("/v1/responses", {"input": "Send milk"})

    assert (notes, answer.status) == ([], 200)


@pytest.mark.parametrize(("yes", "kept"), [(True, ["milk"]), (False, [])])
async def test_a_page_asks_the_person_and_goes_on_with_the_answer(door, notes, yes, kept):
    opened, _ = door(calls(SEND), says("Done."))
    async with opened as at:
        first = await at.ask("/api/chat", {"id": "page", "messages": [ASKED]})
        before = list(notes)
        second = await at.ask("/api/chat", answered(ASKED, first.events(), yes=yes))

    kinds = [one["type"] for one in second.events()]
    assert first.headers["x-vercel-ai-ui-message-stream"] == "v1"
    assert (before, notes) == ([], kept)
    assert ("tool-output-available" in kinds, "tool-output-denied" in kinds) == (yes, not yes)
    assert kinds[-1] == "finish"


async def test_a_page_keeps_its_conversation(door):
    opened, rig = door(says("Hello."), says("Fine."))
    async with opened as at:
        for _ in range(2):
            await at.ask("/api/chat", {"id": "page", "messages": [ASKED]})

    assert len(rig.only_messages()) == 4


async def test_a_failure_is_told_and_not_taken_for_an_answer(door):
    opened, _ = door()
    async with opened as at:
        secret = "sk-" + "proj-q7Lm2Zt9Wc4Xb8Nv"
        refused = await at.ask("/v1/responses", {"input": secret})

    assert refused.status == 502
    assert "neither kept nor sent" in refused.json()["error"]["message"]


@pytest.mark.parametrize(
    ("path", "value", "headers", "status"),
    [
        ("/v1/responses", {"input": "Hi"}, {"authorization": ""}, 401),
        ("/v1/responses", {"input": "Hi"}, {"host": "evil.example.org"}, 421),
        ("/v1/responses", {"input": "Hi"}, {"origin": "https://evil.example.org"}, 403),
        ("/v1/responses", {"input": ""}, {}, 400),
        ("/v1/responses", {"input": "x" * 300_000}, {}, 413),
        ("/v1/responses", {}, {"content_length": "3000000"}, 413),
        ("/etc/passwd", {}, {}, 404),
    ],
)
async def test_what_may_not_come_in_does_not(door, path, value, headers, status):
    opened, rig = door()
    async with opened as at:
        assert (await at.ask(path, value, **headers)).status == status

    assert rig.provider.requests == []


async def test_what_is_no_request_is_refused(door):
    opened, _ = door()
    async with opened as at:
        assert (await at.ask("/v1/responses", body=b"[1]")).status == 400
        assert (await at.ask("/v1/responses", body=b"{")).status == 400
        assert (await at.ask("/ x", body=b"{}")).status == 400


async def test_a_page_that_is_allowed_may_read_the_answer(door):
    opened, _ = door()
    async with opened as at:
        page = {"origin": "http://localhost:3000"}
        first = await at.ask("/api/chat", method="OPTIONS", authorization="", **page)
        models = await at.ask("/v1/models", method="GET", **page)

    assert first.headers["access-control-allow-origin"] == page["origin"]
    assert models.json()["data"][0]["id"] == "desktop-assist"
