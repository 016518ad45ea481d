"""A spoken conversation as a person has it: how soon, how even, and with how much of a processor.

Run it as `python -m tests.benchmarks.call`, for ten minutes with `--minutes 10`. The program runs
with its window on a private desktop, with PulseAudio's stand-ins for a microphone and a
loudspeaker; both are recorded all the time. Every six seconds something is said, and a service in
another process answers after 400 ms. How soon is read from the recordings: from the last loud
sample said to the first one heard. A gap is silence in the middle of an answer. Beside it, a
program of Qt's that only plays what its microphone gives shows what sound costs by itself; its
loudspeaker is another one.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from desktop_assist.system.settings import TomlSettings
from tests.benchmarks._realtime_service import realtime_service
from tests.helpers.desktop_session import (
    Desktop,
    desktop_session,
    missing_programs,
    wait_until,
)
from tests.helpers.realtime_server import BYTES_A_MS, quiet, tone
from tests.helpers.responses_server import GOOD_KEY
from tests.helpers.sound_server import Sound, missing_sound_programs, sound_server

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("wm", "bus", "keyring")
WAIT_S, TURN_S, SPEECH_MS, ANSWER_MS = 0.4, 6.0, 600, 3000
# What the program reads ahead at its start, and at that of a call, is not of the call.
SETTLED_S = 8.0
TRIES = 5
# What is shorter is a gap of an answer; what is longer lies between two.
PAUSE_MS = 1000
LIMITS = {"median": 1.0, "p95": 1.5, "gaps": 0.0, "processor_share": 0.15}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something loud in a recording, with the gaps in it."""

    begins_ms: int
    ends_ms: int
    gaps: int


def main(words: Sequence[str] = ()) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    missing = [*missing_programs(PARTS), *missing_sound_programs()]
    if missing:
        print(f"bench call needs {', '.join(missing)}: python3 build/dev.py test installs them")
        return 1
    turns = max(int(60 * options.minutes / TURN_S), 1)
    with desktop_session(PARTS) as desktop, tempfile.TemporaryDirectory() as folder:
        figures = _measure(desktop, Path(folder), turns)
    is_fine = figures["answers"] == turns and all(
        figures[name] <= limit for name, limit in LIMITS.items()
    )
    if options.json:
        print(json.dumps({"ok": is_fine, "limits": LIMITS, **figures}))
    else:
        for name, figure in figures.items():
            limit = f"   (limit {LIMITS[name]:g})" if name in LIMITS else ""
            print(f"{name:22}{figure:8.3f}{limit}")
    return 0 if is_fine else 1


def stretches(recording: bytes) -> list[Stretch]:
    """What was loud, in its order; a gap is of a millisecond or more."""
    frames = range(0, len(recording) - BYTES_A_MS + 1, BYTES_A_MS)
    loud = [number for number, at in enumerate(frames) if any(recording[at : at + BYTES_A_MS])]
    found: list[Stretch] = []
    for number in loud:
        if not found or number - found[-1].ends_ms > PAUSE_MS:
            found.append(Stretch(number, number + 1, 0))
        else:
            last = found[-1]
            found[-1] = Stretch(last.begins_ms, number + 1, last.gaps + (number > last.ends_ms))
    return found


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench call", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long to talk")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _measure(desktop: Desktop, folder: Path, turns: int) -> dict[str, float]:
    home = folder / "home"
    with ExitStack() as stack:
        sound = stack.enter_context(sound_server(desktop.environment, folder))
        said = stack.enter_context(sound.recorded("micfeed"))
        url = stack.enter_context(realtime_service(WAIT_S, ANSWER_MS, turns))
        _set_up(desktop, home, url)
        python = [sys.executable, "-P", "-m"]
        program = desktop.running(*python, "desktop_assist", "--home", str(home))
        bare = (sys.executable, str(ROOT / "tests" / "benchmarks" / "_bare_loopback.py"), "beside")
        pids = (
            stack.enter_context(program).pid,
            stack.enter_context(desktop.running(*bare)).pid,
        )
        processes = [psutil.Process(pid) for pid in pids]
        _begin_talk(desktop, processes[0], urlsplit(url).port)
        before, began = [_cpu_s(one) for one in processes], time.monotonic()
        sound.say(_speech(turns))
        passed = time.monotonic() - began
        shares = [(_cpu_s(one) - cpu) / passed for one, cpu in zip(processes, before, strict=True)]
        lag_ms = statistics.median(_ahead_ms(sound, said) for _ in range(21))
        questions, answers = stretches(said.read_bytes()), stretches(sound.heard())
    return _figures(questions, answers, lag_ms) | {
        "processor_program": shares[0],
        "processor_loopback": shares[1],
        "processor_share": shares[0] - shares[1],
    }


def _figures(questions: list[Stretch], answers: list[Stretch], lag_ms: float) -> dict[str, float]:
    """Answer by answer; `lag_ms`: how much longer the loudspeaker's recording is."""
    begins = [one.begins_ms - lag_ms for one in answers]
    asked = [max(one.ends_ms for one in questions if one.ends_ms <= at) for at in begins]
    waits = sorted((at - ended) / 1000 for at, ended in zip(begins, asked, strict=True))
    return {
        "answers": len(answers),
        "median": statistics.median(waits),
        "p95": waits[min(int(0.95 * len(waits)), len(waits) - 1)],
        "gaps": sum(one.gaps for one in answers),
    }


def _ahead_ms(sound: Sound, said: Path) -> float:
    time.sleep(0.02)
    return (len(sound.heard()) - len(said.read_bytes())) / BYTES_A_MS


def _speech(turns: int) -> bytes:
    """The same again and again; the last one is answered, too."""
    return (tone(SPEECH_MS) + quiet(int(1000 * TURN_S) - SPEECH_MS)) * turns


def _set_up(desktop: Desktop, home: Path, url: str) -> None:
    settings = TomlSettings(home / "settings.toml")
    settings.set("openai.base_url", url)
    settings.set("voice.agreed", "true")
    settings.set("budget.monthly_usd", "1000")
    program = [sys.executable, "-m", "desktop_assist", "--home", str(home)]
    command = [*program, "key", "set", "--stdin"]
    environment = desktop.environment
    subprocess.run(
        command, input=GOOD_KEY.encode(), env=environment, check=True, stdout=subprocess.DEVNULL
    )


def _begin_talk(desktop: Desktop, program: psutil.Process, port: int) -> None:
    """Press the keys for it once the window is there; then wait until it is connected."""
    wait_until(lambda: desktop.shows("Desktop Assist"), "The window")
    time.sleep(SETTLED_S)
    for _ in range(TRIES):  # what is pressed before the window can hear it is lost
        desktop.run("xdotool", "key", "ctrl+shift+space")
        with suppress(TimeoutError):
            wait_until(lambda: _is_connected(program, port), "The connection", limit_s=20)
            break
    time.sleep(SETTLED_S)


def _is_connected(program: psutil.Process, port: int) -> bool:
    return any(one.raddr and one.raddr.port == port for one in program.net_connections())


def _cpu_s(program: psutil.Process) -> float:
    family = [program, *program.children(recursive=True)]
    return sum(sum(one.cpu_times()[:2]) for one in family)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
