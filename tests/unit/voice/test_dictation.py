"""What is said while a key is held is written down, without its silence, and counted."""

import pytest

from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.voice.dictation import Dictation
from tests.helpers.realtime_server import quiet, tone


class Writer:
    """Writes down what a test says."""

    model_id = "gpt-transcribe"

    def __init__(self, text, *, is_local=False):
        self.text, self.heard, self.is_local = text, b"", is_local

    async def write_down(self, pcm):
        self.heard = pcm
        if isinstance(self.text, Exception):
            raise self.text
        return self.text


class Account:
    """Remembers what was counted, in seconds."""

    def __init__(self):
        self.kept, self.spared = {}, []

    async def take(self, model_id, seconds):
        self.kept["step"] = ("taken", model_id, seconds)
        return "step"

    async def settle(self, name, model_id, seconds):
        self.kept[name] = ("settled", model_id, seconds)

    async def take_back(self, name):
        del self.kept[name]

    async def spare(self, model_id, seconds):
        self.spared.append(seconds)


def dictation(text="Lunch at noon"):
    writer, account = Writer(text), Account()
    return Dictation(writer, account, any), writer, account


async def test_words_are_written_down_and_their_seconds_counted():
    made, writer, account = dictation()
    made.take_sound(quiet(1000) + tone(1700) + quiet(1000))
    assert await made.finish() == "Lunch at noon"
    assert len(writer.heard) == 2000 * 48
    assert account.kept == {"step": ("settled", "gpt-transcribe", 2)}
    assert account.spared == [1.7]


async def test_what_this_computer_writes_down_costs_nothing():
    writer, account = Writer("Lunch at noon", is_local=True), Account()
    made = Dictation(writer, account, any)
    made.take_sound(tone(1000))
    assert (await made.finish(), account.kept) == ("Lunch at noon", {})


async def test_silence_costs_nothing():
    made, writer, account = dictation()
    made.take_sound(quiet(5000))
    assert (await made.finish(), writer.heard, account.kept) == ("", b"", {})


async def test_what_could_not_be_written_down_is_not_counted():
    made, _, account = dictation(ProviderBusyError("Busy."))
    made.take_sound(tone(1000))
    with pytest.raises(ProviderBusyError):
        await made.finish()
    assert account.kept == {}
