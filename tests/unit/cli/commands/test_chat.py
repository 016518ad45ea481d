"""`chat`: a conversation in the terminal."""

import io
import os
import signal

import pytest

from desktop_assist.domain.message import OfferPart, QuestionPart
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import TextDelta
from tests.helpers.cli_rig import CliRig
from tests.helpers.notebook_tool import WriteNote
from tests.helpers.scripted_provider import DONE, ScriptedProvider, Waiting, calls, says


@pytest.fixture
def talk(tmp_path, monkeypatch):
    """Types the lines into a chat with a provider that answers the given steps."""
    rigs = []

    async def talk(lines, *steps, effect="write", kind=ScriptedProvider, words=()):
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
        rig = CliRig(tmp_path, kind(*steps), [WriteNote(notes, effect)])
        rigs.append(rig)
        assert await rig.run("chat", *words) == 0
        return rig

    notes = []
    talk.notes = notes
    yield talk
    rigs[0].close()


def said_to(rig):
    return [request.messages[-1].parts[0].text for request in rig.provider.requests]


async def test_one_conversation_goes_on_until_the_input_ends(talk, capsys):
    rig = await talk(["Hello", "", "More"], says("Hi"), says("Bye"))

    assert said_to(rig) == ["Hello", "More"]
    assert len(rig.rig.conversations.listing()) == 1
    assert capsys.readouterr().out == "Hi\nBye\n"


async def test_quit_ends(talk):
    rig = await talk(["/quit", "Hello"])

    assert rig.provider.requests == []


async def test_new_starts_another_conversation(talk):
    rig = await talk(["Hello", "/new", "Hello again"], says("Hi"), says("Hi"))

    assert len(rig.rig.conversations.listing()) == 2


async def test_undo_without_a_change_is_told_and_the_chat_goes_on(talk, capsys):
    rig = await talk(["/undo", "Hello"], says("Hi"))

    assert "no change" in capsys.readouterr().err
    assert said_to(rig) == ["Hello"]


async def test_a_number_chooses_an_answer(talk):
    question = [QuestionPart("When?", ("Monday", "Tuesday")), DONE]

    rig = await talk(["Lunch", "2", "7"], question, says("Done"), says("Seven"))

    assert said_to(rig) == ["Lunch", "Tuesday", "7"]


async def test_a_number_chooses_what_was_offered(talk):
    offer = [OfferPart(("What can you do?", "Undo")), DONE]

    rig = await talk(["Sing", "1"], offer, says("Chores"))

    assert said_to(rig) == ["Sing", "What can you do?"]


@pytest.mark.parametrize(("answer", "kept"), [("y", ["Milk"]), ("n", []), ("", [])])
async def test_a_call_that_leaves_the_laptop_waits_for_a_yes(talk, answer, kept):
    call = calls(ToolCall("call_1", "write_note", {"text": "Milk"}))

    await talk(["Send it", answer], call, says("Done"), effect="send")

    assert talk.notes == kept


class Interrupted(ScriptedProvider):
    """The person presses Ctrl+C at the first word."""

    async def stream(self, request):
        async for event in super().stream(request):
            yield event
            if event == TextDelta("Once"):
                os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C to the whole console")
async def test_ctrl_c_stops_the_answer_and_not_the_chat(talk, capsys):
    before = signal.getsignal(signal.SIGINT)

    rig = await talk(
        ["A story", "Hello"], [TextDelta("Once"), Waiting()], says("Hi"), kind=Interrupted
    )

    assert "Stopped." in capsys.readouterr().out
    assert said_to(rig) == ["A story", "Hello"]
    assert signal.getsignal(signal.SIGINT) is before


async def test_programs_get_nothing_but_json(talk, printed):
    await talk(["Hello", "/new", "Hello"], says("Hi"), says("Hi"), words=["--json"])

    assert {line["type"] for line in printed()} == {"text", "usage", "notice", "done"}
