"""`ask`: one question or request, or a batch of them."""

import io

import pytest

from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.tool import ToolCall
from tests.helpers.cli_rig import CliRig
from tests.helpers.notebook_tool import WriteNote
from tests.helpers.scripted_provider import DONE, ScriptedProvider, calls, says


def _noting(**arguments):
    return ToolCall(f"call_{len(arguments)}", "write_note", arguments)


@pytest.fixture
def asking(tmp_path):
    rigs = []

    def made(*steps, effect="write"):
        rigs.append(CliRig(tmp_path, ScriptedProvider(*steps), [WriteNote(made.notes, effect)]))
        return rigs[0]

    made.notes = []
    yield made
    rigs[0].close()


async def test_the_answer_streams_as_text(asking, capsys):
    status = await asking(says("It is ", "done.")).run("ask", "Do it")

    assert (status, capsys.readouterr().out) == (0, "It is done.\n")


async def test_programs_get_json_lines_that_end_with_done(asking, printed):
    await asking(says("Hi")).run("ask", "Hello", "--json")

    lines = printed()
    # Of a model without a known price the person is told once.
    assert [line["type"] for line in lines] == ["text", "usage", "notice", "done"]
    assert lines[-1]["status"] == "completed"


async def test_a_question_back_is_no_failure(asking, printed):
    rig = asking([QuestionPart("When?", ("Today",)), DONE])

    status = await rig.run("ask", "Schedule lunch", "--json")

    lines = printed()
    assert status == 0
    assert {"type": "question", "text": "When?", "choices": ["Today"]} in lines
    assert lines[-1]["status"] == "asked"


async def test_a_failure_is_status_1_and_told(asking, printed):
    status = await asking([ProviderUnreachableError("Gone.", "Wait.")]).run("ask", "Hi", "--json")

    error, done = printed()
    assert (status, error["code"], done["status"]) == (1, "provider_unreachable", "failed")


async def test_a_tool_that_failed_is_status_1_and_told_beside_the_answer(asking, capsys):
    status = await asking(calls(_noting()), says("It has no text.")).run("ask", "Note it")

    shown = capsys.readouterr()
    assert status == 1
    assert shown.err.splitlines()[-1] == "desktop-assist: The text is missing."
    assert "It has no text." in shown.out


async def test_a_tool_that_did_it_at_the_second_try_is_a_success(asking, capsys):
    rig = asking(calls(_noting()), calls(_noting(text="Milk")), says("Noted."))

    status = await rig.run("ask", "Note milk")

    assert status == 0
    assert "missing" not in capsys.readouterr().err


async def test_last_goes_on_with_the_newest_conversation(asking, printed):
    rig = asking(says("One"), says("Two"))
    await rig.run("ask", "First", "--json")
    first = printed()[-1]["conversation_id"]

    await rig.run("ask", "Second", "--json", "--conversation", "last")

    assert printed()[-1]["conversation_id"] == first


async def test_a_conversation_that_is_not_there_is_a_usage_error(asking, capsys):
    status = await asking().run("ask", "Hi", "--conversation", "conv_x")

    assert status == 2
    assert "no conversation “conv_x”" in capsys.readouterr().err


async def test_each_line_of_a_batch_gets_its_answer(asking, printed, monkeypatch):
    lines = '{"id": "a", "text": "One", "now": "2026-01-02T03:04Z"}\n{bad\n{"text": "Two"}\n'
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    rig = asking(says("Hi"), [QuestionPart("When?"), DONE])

    status = await rig.run("ask", "--batch", "-")

    first, bad, last = printed()
    assert status == 0
    assert first == {
        "id": "a",
        "tool_calls": [],
        "asked": None,
        "text": "Hi",
        "status": "completed",
    }
    assert (bad["status"], bad["error"]["code"]) == ("failed", "usage")
    assert (last["asked"], last["status"]) == ("When?", "asked")
    assert [moment.year for moment in rig.moments] == [2026]


async def test_a_batch_names_its_tool_calls_and_failures(asking, printed, tmp_path):
    file = tmp_path / "batch.jsonl"
    file.write_text('{"text": "a"}\n{"text": "b"}\n', "utf-8")
    call = ToolCall("call_1", "unknown_tool", {"x": 1})
    rig = asking(calls(call), says("Sorry"), [ProviderUnreachableError("Gone.", "Wait.")])

    await rig.run("ask", "--batch", str(file))

    first, second = printed()
    assert first["tool_calls"] == [{"name": "unknown_tool", "arguments": {"x": 1}}]
    assert second["error"]["message"] == "Gone."


@pytest.mark.parametrize(("words", "kept"), [(["--yes"], ["Milk"]), ([], [])])
async def test_what_leaves_the_laptop_needs_a_yes(asking, printed, words, kept):
    call = calls(ToolCall("call_1", "write_note", {"text": "Milk"}))

    await asking(call, says("Done"), effect="send").run("ask", "Send it", "--json", *words)

    lines = printed()
    assert asking.notes == kept
    assert [line["name"] for line in lines if line["type"] == "approval"] == ["write_note"]
    assert lines[-1]["status"] == ("completed" if kept else "needs_approval")


async def test_people_are_told_how_to_say_yes(asking, capsys):
    call = calls(ToolCall("call_1", "write_note", {"text": "Milk"}))

    await asking(call, says("Not done"), effect="send").run("ask", "Send it")

    assert "Ask again with --yes" in capsys.readouterr().out
