"""A spoken conversation with aimock (npm), which hears nothing: it answers what stands in writing.

So the question is told to it from the conversation, as after any change from writing to talking; it
hangs a call on that, and takes its result.
"""

from contextlib import aclosing, closing

import pytest

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TurnFinished
from desktop_assist.voice import exchange
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.notebook_tool import WriteNote
from tests.helpers.realtime_server import tone
from tests.helpers.scripted_provider import ScriptedProvider, says
from tests.helpers.talk_rig import talk_rig

pytest.importorskip("websockets", reason="the part for spoken conversations is missing")


async def written(assistant, text):
    """A question in writing; gives the conversation that it begins."""
    async with aclosing(assistant.send(Draft(text))) as events:
        ends = [event async for event in events if isinstance(event, TurnFinished)]
    return ends[-1].conversation_id


@pytest.mark.slow
async def test_a_session_of_another_server_is_told_calls_and_takes_results(
    aimock, tmp_path, monkeypatch
):
    monkeypatch.setattr(exchange, "_HEARD_LIMIT_S", 0.1)  # it writes nothing down
    notes = []
    provider = ScriptedProvider(says("Shall I do it now?"))
    with closing(assistant_rig(tmp_path, provider, WriteNote(notes))) as assistant:
        name = await written(assistant.assistant, "Please note milk.")
        async with talk_rig(assistant.assistant, url=aimock.url, detection="push") as rig:
            rig.conversation_id = name
            await rig.until(lambda: "listening" in rig.phases)
            rig.talk.press()
            rig.talk.take_sound(tone(400))
            rig.talk.release()
            end = await rig.answered()

    assert (end.status, notes) == ("completed", ["milk"])
    answer = [part.text for part in assistant.only_messages()[-1].parts]
    assert answer == ["Milk is noted."]
