"""What was said to the service can be read; its sound is told by its length."""

import json

import pytest

from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.realtime import (
    AddSound,
    AddText,
    AppendSound,
    CommitSound,
    Respond,
)
from desktop_assist.domain.sent_request import STEP_BEING_ASKED
from desktop_assist.providers.realtime.commands import in_wire_words
from desktop_assist.providers.realtime.sent_frames import SentFrames
from tests.helpers.realtime_server import tone

URL = "wss://api.openai.com/v1/realtime?model=m"


class Recorder:
    def __init__(self, error=None):
        self.kept, self.error = [], error

    def note(self, step_id, request):
        if self.error is not None:
            raise self.error
        self.kept.append((step_id, request.url, json.loads(request.body)))


@pytest.fixture
def step():
    token = STEP_BEING_ASKED.set("step-1")
    yield "step-1"
    STEP_BEING_ASKED.reset(token)


async def kept_of(recorder, *commands):
    frames = SentFrames(URL, recorder)
    for command in commands:
        frames.add(command, in_wire_words(command))
    await frames.keep()
    return recorder.kept


async def test_all_that_was_said_is_kept_with_the_step_that_asks(step):
    said = (AppendSound(tone(40)), AppendSound(tone(20)), CommitSound(), Respond(10))
    ((step_id, url, frames),) = await kept_of(Recorder(), *said)
    assert (step_id, url) == (step, URL)
    assert frames[0] == {"type": "input_audio_buffer.append", "audio": "[sound, 60 ms]"}
    assert [one["type"] for one in frames[1:]] == ["input_audio_buffer.commit", "response.create"]


async def test_what_was_told_in_writing_is_there_word_for_word(step):
    told = (AddText("i", "", "user", "For [PERSON_1]"), AddSound("j", tone(100)))
    ((_, _, frames),) = await kept_of(Recorder(), *told)
    assert frames[0]["item"]["content"][0]["text"] == "For [PERSON_1]"
    assert frames[1]["item"] == {"id": "j", "audio": "[sound, 100 ms]"}


async def test_nothing_is_kept_outside_of_a_step():
    assert await kept_of(Recorder(), Respond(10)) == []


async def test_what_cannot_be_kept_holds_nothing_up(step, caplog):
    assert await kept_of(Recorder(StorageError("Full.")), Respond(10)) == []
    assert "sent_frames_not_kept" in caplog.text
    caplog.clear()
