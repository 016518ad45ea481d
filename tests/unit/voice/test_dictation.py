"""What is said while a key is held is written down, without its silence, and counted."""

from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.voice.dictation import Dictation
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.realtime_server import quiet, tone


class Writer:
    """Writes down what a test says."""

    model_id = "gpt-transcribe"

    def __init__(self, text):
        self.text, self.heard = text, b""

    async def write_down(self, pcm):
        self.heard = pcm
        if isinstance(self.text, Exception):
            raise self.text
        return self.text


class Charges:
    """Remembers what was counted."""

    def __init__(self):
        self.kept = {}

    def take(self, charge):
        self.kept["step"] = charge
        return "step"

    def settle(self, name, use):
        self.kept[name] = use

    def take_back(self, name):
        del self.kept[name]


def dictation(text="Lunch at noon"):
    writer, charges = Writer(text), Charges()
    return Dictation(writer, charges, InlineWorkers(), any), writer, charges


async def test_words_are_written_down_and_their_seconds_counted():
    made, writer, charges = dictation()
    made.take_sound(quiet(1000) + tone(1700) + quiet(1000))
    assert await made.finish() == "Lunch at noon"
    assert len(writer.heard) == 2000 * 48
    assert (charges.kept["step"].seconds, charges.kept["step"].usd * 1000) == (2, Decimal("0.15"))
    assert made.saved_ms == 1700


async def test_silence_costs_nothing():
    made, writer, charges = dictation()
    made.take_sound(quiet(5000))
    assert (await made.finish(), writer.heard, charges.kept) == ("", b"", {})


async def test_what_could_not_be_written_down_is_not_counted():
    made, _, charges = dictation(ProviderBusyError("Busy."))
    made.take_sound(tone(1000))
    with pytest.raises(ProviderBusyError):
        await made.finish()
    assert charges.kept == {}
