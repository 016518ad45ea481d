"""The benchmark of voice measures what it says; how fast it is, is no matter of passing."""

import json

import pytest

pytest.importorskip("websockets", reason="the part for spoken conversations is missing")

from tests.benchmarks import voice


def test_the_voice_benchmark_tells_how_soon_an_answer_is_heard(capsys):
    voice.main(["--turns", "1", "--json"])

    figures = json.loads(capsys.readouterr().out)
    of_the_service = voice.WAIT_S + voice.SILENCE_S
    assert figures["median"] >= of_the_service
    assert figures["own median"] == pytest.approx(
        figures["median"] - voice.WAIT_S - voice.SILENCE_S
    )
    assert figures["underruns"] >= 0
