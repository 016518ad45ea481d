"""One line a step, redacted, of the published shape; what a crash kept out is added later."""

import asyncio
from contextlib import closing
from datetime import datetime

import pytest

from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.database import Statement
from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import TextDelta
from tests.helpers.assistant_rig import assistant_rig, conversation_of
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.notebook_tool import ReadNotes
from tests.helpers.scripted_provider import ScriptedProvider, Waiting, calls, says
from tests.helpers.turn_log_schema import valid_lines

ANNA = "anna@example.com"
READ = ToolCall("call_1", "read_notes", {})


@pytest.fixture
def rig_of(tmp_path):
    rigs = []

    def make(*steps, settings=None, **provider):
        scripted = ScriptedProvider(*steps, **provider)
        rigs.append(assistant_rig(tmp_path, scripted, ReadNotes([ANNA]), settings=settings))
        return rigs[-1]

    yield make
    for rig in rigs:
        rig.close()


async def test_each_step_of_a_turn_is_a_line(rig_of, tmp_path):
    rig = rig_of(calls(READ), says("You noted one thing."))

    await rig.send("What did I note?")

    first, second = valid_lines(tmp_path / "logs")
    assert first["at"] == second["at"] == "2026-11-22T10:00:00.000+01:00"
    assert (first["step"], first["request"]["text"]) == (1, "What did I note?")
    assert [(one["name"], one["ok"]) for one in first["tools"]] == [("read_notes", True)]
    assert first["tools"][0]["duration_ms"] >= 0
    assert (second["step"], second["request"]["role"]) == (2, "tool")
    assert (second["answer"]["text"], second["turn_status"]) == (
        "You noted one thing.",
        "completed",
    )


@pytest.mark.parametrize("is_local", [True, False])
async def test_texts_are_redacted_also_where_nothing_leaves(rig_of, tmp_path, is_local):
    rig = rig_of(calls(READ), says(f"Write to {ANNA}."), is_local=is_local)

    await rig.send(f"Invite {ANNA}")

    first, second = valid_lines(tmp_path / "logs")
    assert first["request"]["text"] == "Invite [EMAIL_1]"
    assert second["answer"]["text"] == "Write to [EMAIL_1]."
    assert ANNA not in str((first, second))


async def test_a_failure_and_a_stop_are_lines_too(rig_of, tmp_path):
    rig = rig_of([TextDelta("So"), ProviderUnreachableError("Gone.")], [TextDelta("So"), Waiting()])
    conversation = conversation_of(await rig.send("One"))
    turn = asyncio.get_running_loop().create_task(rig.send("Two", conversation))
    await rig.services.providers(None).is_waiting.wait()
    turn.cancel()
    with pytest.raises(asyncio.CancelledError):
        await turn

    failed, stopped = valid_lines(tmp_path / "logs")

    assert (failed["status"], failed["error_code"]) == ("failed", "provider_unreachable")
    assert failed["answer"]["text"] == "So\n(Gone.)"
    assert (stopped["status"], stopped["answer"]["text"]) == ("cancelled", "So")


async def test_the_log_can_be_switched_off(rig_of, tmp_path):
    switched = FixedSettings(Settings(privacy=PrivacySettings(turn_log=False)))
    rig = rig_of(says("Hi."), says("Hi again."), settings=switched)
    conversation = conversation_of(await rig.send("Hello"))
    switched.settings = Settings()

    await rig.send("Hello again", conversation)

    (line,) = valid_lines(tmp_path / "logs")
    assert line["request"]["text"] == "Hello again"


async def test_what_a_crash_kept_out_is_added_once(rig_of, tmp_path):
    rig = rig_of(says("Hi."), says("Hi."))
    log = rig.services.turn_log
    conversation = conversation_of(await rig.send("Hello"))
    (file,) = (tmp_path / "logs").glob("turns-*.jsonl")
    # The line was written, but not marked, and half of another one follows.
    rig.database.write(Statement("UPDATE steps SET log_state = 'pending'"))
    file.write_bytes(file.read_bytes() + b'{"version": 1, "at"')

    log.append()
    await rig.send("Hello", conversation)

    assert len(valid_lines(tmp_path / "logs")) == 2


async def test_the_files_are_rebuilt_from_the_database(rig_of, tmp_path):
    rig = rig_of(calls(READ), says("One."), says("Two."))
    await rig.send("Hello")
    await rig.send("Hello again")
    written = valid_lines(tmp_path / "logs")
    (file,) = (tmp_path / "logs").glob("turns-*.jsonl")
    file.unlink()
    (tmp_path / "logs" / "turns-2020-01.jsonl").write_bytes(b"{}\n")

    assert rig.services.turn_log.rebuild() == 3

    assert valid_lines(tmp_path / "logs") == written
    assert rig.services.turn_log.months() == ("2026-11",)


async def test_a_removed_conversation_leaves_no_line(rig_of, tmp_path):
    rig = rig_of(says("One."), says("Two."))
    gone = conversation_of(await rig.send("Hello"))
    kept = conversation_of(await rig.send("Hello again"))

    rig.services.turn_log.forget(RemovedConversation(gone, ()))

    assert [one["conversation_id"] for one in valid_lines(tmp_path / "logs")] == [kept]


async def test_the_month_is_that_at_home(rig_of, tmp_path):
    rig = rig_of(says("One."))
    await rig.send("Hello")
    rig.database.write(Statement("UPDATE steps SET used_at = '2026-11-30T23:30:00+00:00'"))

    rig.services.turn_log.rebuild()

    (line,) = rig.services.turn_log.lines("2026-12")
    assert datetime.fromisoformat(line["at"]).day == 1


async def test_a_log_that_cannot_be_written_holds_up_nobody(tmp_path, caplog):
    (tmp_path / "logs").write_text("in the way")
    with closing(assistant_rig(tmp_path, ScriptedProvider(says("Hi.")))) as rig:
        events = await rig.send("Hello")

        assert events[-1].status == "completed"
        assert "turn_log_not_written" in caplog.text
        caplog.clear()
        (tmp_path / "logs").unlink()
        rig.services.turn_log.append()

    assert len(valid_lines(tmp_path / "logs")) == 1
