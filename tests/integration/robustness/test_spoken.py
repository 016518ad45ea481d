"""Case 30: what happens to spoken conversations."""

from contextlib import closing

import pytest

pytest.importorskip("websockets", reason="the part for spoken conversations is missing")

from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.notebook_tool import WriteNote
from tests.helpers.realtime_server import Answer, Called, RealtimeServer, Said, tone
from tests.helpers.talk_rig import talk_rig

UNKNOWN = ({"type": "hologram.delta", "delta": 3}, {"type": "response.hologram.done"}, {})


@pytest.fixture
async def server():
    async with RealtimeServer() as running:
        yield running


@pytest.fixture
def assistant(tmp_path):
    with closing(assistant_rig(tmp_path, None, WriteNote([]))) as rig:
        yield rig


def said(*texts):
    return [Answer((Said(text, tone(200)),)) for text in texts]


async def answered(rig):
    rig.say()
    return await rig.answered()


async def test_case_30_an_error_event_keeps_the_session(assistant, server):
    server.transcripts += ["One?", "Two?"]
    server.answers += said("One.", "Two.")
    async with talk_rig(assistant.assistant, server) as rig:
        await answered(rig)
        error = {"type": "server_error", "code": "oops", "message": "A hiccup."}
        await server.say(server.session, "error", error=error)
        end = await answered(rig)

    assert (end.status, len(server.sessions)) == ("completed", 1)


async def test_case_30_an_answer_that_fails_is_told_and_the_next_one_comes(assistant, server):
    server.transcripts += ["One?", "Two?"]
    server.answers += [Answer(fault="fail"), *said("Two.")]
    async with talk_rig(assistant.assistant, server) as rig:
        assert (await answered(rig)).status == "failed"
        assert (await answered(rig)).status == "completed"


async def test_case_30_the_session_limit_is_not_noticed_between_two_questions(assistant, server):
    server.transcripts += ["One?", "Two?"]
    server.answers += said("One.", "Two.")
    async with talk_rig(assistant.assistant, server) as rig:
        await answered(rig)
        await server.session.socket.close(1001, "Your session hit the maximum duration.")
        end = await answered(rig)

    assert (end.status, len(server.sessions)) == ("completed", 2)
    texts = [part.text for one in assistant.only_messages() for part in one.parts]
    assert texts == ["One?", "One.", "Two?", "Two."]


async def test_case_30_a_lost_connection_does_nothing_twice(assistant, server):
    note = Called("write_note", '{"text": "milk"}')
    server.transcripts.append("Note milk.")
    server.answers += [Answer((note,)), Answer(fault="hang_up"), *said("Noted.")]
    async with talk_rig(assistant.assistant, server) as rig:
        end = await answered(rig)

    assert end.status == "completed"
    kept = [one for one in assistant.only_messages() if one.role == "tool"]
    assert len(kept) == 1
    assert server.session.of("conversation.item.create")[-1]["item"]["role"] == "assistant"


@pytest.mark.parametrize("lag_ms", [0, 120])
async def test_case_30_the_service_is_never_told_more_than_was_heard(assistant, server, lag_ms):
    server.transcripts += ["Tell me.", "Stop."]
    server.answers += [Answer((Said("One two three four.", tone(2000)),)), *said("Yes?")]
    async with talk_rig(assistant.assistant, server) as rig:
        rig.speaker.is_held, rig.speaker.takes_ms, rig.speaker.lag_ms = True, 30, lag_ms
        rig.say()
        await rig.until(lambda: rig.talk.playback.waiting_ms > 1000)
        rig.speaker.is_held = False
        await answered(rig)

    assert [told_ms for _, told_ms in server.truncated] == [rig.speaker.heard_ms]


async def test_case_30_unknown_events_are_passed_over(assistant, server):
    server.transcripts.append("One?")
    server.answers.append(Answer((Said("One.", tone(200)),), before=UNKNOWN))
    async with talk_rig(assistant.assistant, server) as rig:
        end = await answered(rig)

    assert end.status == "completed"
