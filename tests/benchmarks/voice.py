"""How soon an answer is heard: from the end of speech to its first sound, turn by turn.

A service in another process on this machine notices the silence and waits 400 ms before it answers,
twice as fast as one speaks; what comes on top is the program's own. It runs as a whole, without its
window: the turn, its record, its budget, the real connection. The loudspeaker is a stand-in that
plays from a buffer as the real one does. A window and a sound server take part in `bench call`.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.app.voice_parts import voice_services
from desktop_assist.domain.realtime import BYTES_A_MS
from desktop_assist.providers.realtime.commands import SILENCE_MS
from desktop_assist.system.folders import portable_folders
from tests.benchmarks._realtime_service import realtime_service
from tests.helpers.realtime_server import quiet, tone
from tests.helpers.responses_server import GOOD_KEY
from tests.helpers.talk_rig import talk_rig

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WAIT_S, SILENCE_S = 0.4, SILENCE_MS / 1000
ANSWER_MS, SPEECH_MS, PIECE_MS = 1500, 600, 20
BUFFER_MS = 400
LIMITS_S = {"median": 1.0, "p95": 1.5, "own median": 0.15}


class PacedSpeaker:
    """Plays as a loudspeaker does, and knows when the first of an answer came."""

    def __init__(self) -> None:
        self.talk = None
        self.first_at: float | None = None
        self._ends_at = 0.0
        self._is_at_work = False

    def unheard_ms(self) -> int:
        return max(int(1000 * (self._ends_at - time.perf_counter())), 0)

    def silence(self) -> None:
        self._is_at_work, self._ends_at = False, 0.0

    def wake(self) -> None:
        if not self._is_at_work:
            self._is_at_work = True
            self._look()

    def _look(self) -> None:
        if not self._is_at_work:
            return
        unplayed_ms, now = self.unheard_ms(), time.perf_counter()
        playback = self.talk.playback
        pcm = playback.take((BUFFER_MS - unplayed_ms) * BYTES_A_MS, unplayed_ms * BYTES_A_MS)
        if pcm:
            self.first_at = self.first_at or now
            self._ends_at = max(self._ends_at, now) + len(pcm) / BYTES_A_MS / 1000
        elif playback.is_over and not unplayed_ms:
            self._is_at_work = False
            self.talk.sound_ended()
            return
        asyncio.get_running_loop().call_later(PIECE_MS / 1000, self._look)


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    with (
        realtime_service(WAIT_S, ANSWER_MS, options.turns) as url,
        tempfile.TemporaryDirectory() as folder,
    ):
        environment = {"OPENAI_API_KEY": GOOD_KEY, "OPENAI_BASE_URL": url}
        with patch.dict(os.environ, environment):
            figures = asyncio.run(_measure(url, Path(folder), options.turns))
    is_good = all(figures[name] <= limit for name, limit in LIMITS_S.items())
    if options.json:
        print(json.dumps({"ok": is_good, "limits": LIMITS_S, **figures}))
    else:
        for name, figure in figures.items():
            limit = f"   (limit {LIMITS_S[name]:g})" if name in LIMITS_S else ""
            print(f"{name:22}{figure:8.3f}{limit}")
    return 0 if is_good else 1


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench voice", description=__doc__)
    parser.add_argument("--turns", type=int, default=50, help="questions and answers")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


async def _measure(url: str, folder: Path, turns: int) -> dict[str, float]:
    parts = Parts(portable_folders(folder), Moment(NOW, "UTC"), uses_environment=True)
    await parts.prepare()
    await parts.workers.run(voice_services(parts).read_ahead)  # while the call is connected
    speaker, waits = PacedSpeaker(), []
    async with talk_rig(parts.assistant(), url=url, speaker=speaker) as rig:
        await rig.until(lambda: "listening" in rig.phases)
        began, cpu = time.perf_counter(), time.process_time()
        for _ in range(turns):
            speaker.first_at = None
            ended_at = await _speak(rig.talk)
            await rig.answered()
            waits.append(speaker.first_at - ended_at)
        share = (time.process_time() - cpu) / (time.perf_counter() - began)
        underruns = rig.talk.playback.underruns
    await parts.close()
    ordered = sorted(waits)
    median = statistics.median(waits)
    return {
        "turns": turns,
        "median": median,
        "p95": ordered[min(int(0.95 * turns), turns - 1)],
        "own median": median - WAIT_S - SILENCE_S,
        "underruns": underruns,
        "processor share": share,
    }


async def _speak(talk) -> float:
    """Say something at the pace of speech; gives the moment of its end."""
    pieces = (tone(PIECE_MS),) * (SPEECH_MS // PIECE_MS) + (quiet(PIECE_MS),) * 35
    began = time.perf_counter()
    for number, piece in enumerate(pieces, 1):
        # A microphone gives a piece when all of it was said, and is never slow.
        await asyncio.sleep(began + number * PIECE_MS / 1000 - time.perf_counter())
        talk.take_sound(piece)
    return began + SPEECH_MS / 1000


if __name__ == "__main__":
    sys.exit(main())
