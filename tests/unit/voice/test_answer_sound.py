"""An answer is heard to its end or cut off, and it is known how far it was heard."""

import asyncio

import pytest

from desktop_assist.domain.realtime import SoundArrived
from desktop_assist.voice import answer_sound
from desktop_assist.voice.answer_sound import AnswerSound
from desktop_assist.voice.playback import Cut
from tests.helpers.realtime_server import BYTES_A_MS, tone


class Loudspeaker:
    """Takes what it is told to; 50 ms of that are not to be heard yet."""

    def __init__(self):
        self.woken = self.silenced = 0

    def unheard_ms(self):
        return 50

    def wake(self):
        self.woken += 1

    def silence(self):
        self.silenced += 1


@pytest.fixture
def speaker():
    return Loudspeaker()


@pytest.fixture
async def sound(speaker):
    made = AnswerSound(speaker)
    made.play(SoundArrived("a", tone(400)))
    made.playback.take(200 * BYTES_A_MS)
    return made


async def test_interrupted_it_falls_silent_and_what_comes_late_is_not_played(sound, speaker):
    assert sound.interrupt() == (Cut("a", 150, 400),)
    assert sound.play(SoundArrived("a", tone(100))) is False
    assert (speaker.silenced, sound.is_heard) == (1, False)
    assert await sound.heard_out() == (Cut("a", 150, 400),)


async def test_the_next_question_knows_nothing_of_what_was_cut(sound):
    sound.interrupt()
    sound.begin()
    assert await sound.heard_out() == ()


async def test_it_is_heard_out_when_the_loudspeaker_has_played_it(sound, speaker):
    sound.finish()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(sound.heard_out())
        await asyncio.sleep(0)
        assert not waiting.done()
        sound.ended()
    assert waiting.result() == ()
    assert speaker.woken == 2


async def test_a_loudspeaker_that_is_gone_is_not_waited_for_for_ever(sound, monkeypatch):
    monkeypatch.setattr(answer_sound, "_LOOK_AGAIN_S", 0.0)
    sound.playback.take(10_000 * BYTES_A_MS)
    assert await sound.heard_out() == ()
    assert not sound.is_heard


async def test_a_warning_is_heard_in_place_of_the_answer(sound):
    sound.warn()
    assert 400 < sound.playback.waiting_ms < 500
    assert sound.playback.take(BYTES_A_MS)
