"""A microphone and a loudspeaker that are not there, for a program on a private desktop."""

import shutil
import subprocess
import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.desktop_session import wait_until
from tests.helpers.interop_server import free_port
from tests.helpers.realtime_server import BYTES_A_MS

PROGRAMS = ("pulseaudio", "pactl", "parec", "paplay", "espeak-ng", "sox")
# The program's own rate, so that what is recorded is what was played, sample by sample. A sink that
# goes back, because sound came late for what it had filled with silence, plays it, but its monitor
# leaves that part out: 7 to 10 ms were lost to the recording each time (module-null-sink 16.1).
_SHAPE = "rate=24000 channels=1 format=s16le norewinds=1"
_PIECE = 10 * BYTES_A_MS
_AHEAD_MS = 400
_GRAIN, _MOST_PLACES = 2 * BYTES_A_MS, 50
_MICROPHONE = ("module-remap-source", "master=micfeed.monitor", "source_name=mic")
_FORMAT = ("--rate=24000", "--channels=1", "--format=s16le")


def missing_sound_programs() -> list[str]:
    """What this machine lacks for it."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


@dataclass
class Sound:
    """What a person says into the microphone and hears from the loudspeaker."""

    environment: dict[str, str]
    folder: Path
    recording: Path

    def say(self, pcm: bytes) -> None:
        """Speak into the microphone; comes back when all is said."""
        file = self.folder / "said.raw"
        file.write_bytes(pcm)
        # A word with a gap in it, as a busy machine makes them from small pieces, is two questions.
        ahead = f"--latency-msec={_AHEAD_MS}"
        command = ("paplay", "--raw", *_FORMAT, ahead, "--device=micfeed", str(file))
        self._run(*command, limit_s=60 + length_ms(pcm) / 1000)

    def heard(self) -> bytes:
        """What the loudspeaker has played since the beginning."""
        return self.recording.read_bytes()

    def ended_at(self) -> float:
        """When the last sound was heard, by the monotonic clock; no earlier than it really was."""
        now, heard = time.monotonic(), self.heard()
        return now - (length_ms(heard) - end_ms(heard)) / 1000

    def recorded(self, sink: str) -> AbstractContextManager[Path]:
        """What another stand-in plays, what is said say, from now on."""
        return _recorded(self.environment, self.folder / f"{sink}.raw", sink)

    def unplug(self) -> None:
        """Take the microphone away."""
        self._run("pactl", "unload-module", "module-remap-source")

    def unplug_other(self) -> None:
        """Take the other one away, into which nobody speaks."""
        self._run("pactl", "unload-module", "module-null-source")

    def shut_out(self, folder: Path) -> str:
        """A way in on which nobody is let in who does not know a secret."""
        port, secret = free_port(), folder / "secret"
        secret.write_bytes(bytes(range(256)))
        options = (f"port={port}", "listen=127.0.0.1", f"auth-cookie={secret}")
        self._run("pactl", "load-module", "module-native-protocol-tcp", *options)
        return f"tcp:127.0.0.1:{port}"

    def plug_in(self) -> None:
        """Bring the microphone back."""
        self._run("pactl", "load-module", *_MICROPHONE)
        self._run("pactl", "set-default-source", "mic")

    def _run(self, *command: str, limit_s: float = 60) -> None:
        subprocess.run(command, env=self.environment, check=True, timeout=limit_s)


def spoken(text: str, folder: Path) -> bytes:
    """A text said by espeak-ng, as the program has sound."""
    wave = folder / "speech.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wave), text], check=True)
    return as_program_sound(wave, folder)


def as_program_sound(wave: Path, folder: Path) -> bytes:
    """A recording at the rate that the program has sound in."""
    raw = folder / "speech.raw"
    shape = ["-r", "24000", "-c", "1", "-b", "16", "-e", "signed-integer"]
    subprocess.run(["sox", str(wave), *shape, str(raw), "gain", "-n", "-3"], check=True)
    return raw.read_bytes()


def share_heard(said: bytes, heard: bytes) -> float:
    """How much of a sound was heard, in its order; gaps that a busy machine puts in cost nothing.

    They are silence, and silence is left out on both sides. What occurs more than once counts where
    it fits into the longest row in order.
    """
    said, heard = _without_silence(said), _without_silence(heard)
    pieces = [said[at : at + _GRAIN] for at in range(0, len(said) - _GRAIN + 1, _GRAIN)]
    ends: list[int] = []
    for piece in pieces:
        # From behind: so one piece takes one place in the row.
        for at in reversed(_places(piece, heard)):
            place = bisect_left(ends, at)
            ends[place : place + 1] = [at]
    return len(ends) / max(len(pieces), 1)


def _without_silence(pcm: bytes) -> bytes:
    """Pairs of zero bytes go: a gap of whole samples leaves the same rest wherever it stands."""
    return pcm.replace(b"\0\0", b"")


def _places(piece: bytes, heard: bytes) -> list[int]:
    found, at = [], heard.find(piece)
    while at >= 0 and len(found) < _MOST_PLACES:
        found.append(at)
        at = heard.find(piece, at + _GRAIN)
    return found


def heard_to_ms(said: bytes, heard: bytes) -> int:
    """Up to where a sound was heard."""
    starts = range(0, len(said) - _PIECE, _PIECE)
    found = [at for at in starts if any(said[at : at + _PIECE]) and said[at : at + _PIECE] in heard]
    return length_ms(said[: found[-1] + _PIECE]) if found else 0


def end_ms(pcm: bytes) -> int:
    """When the last of it is to be heard."""
    return len(pcm.rstrip(b"\0")) // BYTES_A_MS


def length_ms(pcm: bytes) -> int:
    """How long a sound is."""
    return len(pcm) // BYTES_A_MS


@contextmanager
def sound_server(environment: dict[str, str], folder: Path) -> Iterator[Sound]:
    """PulseAudio with a fake microphone and a fake loudspeaker that is recorded all the time."""
    socket = Path(environment["XDG_RUNTIME_DIR"]) / "pulse-native"
    script = folder / "pulse.pa"
    script.write_text(
        f"load-module module-native-protocol-unix socket={socket}\n"
        f"load-module module-null-sink sink_name=speaker {_SHAPE}\n"
        f"load-module module-null-sink sink_name=micfeed {_SHAPE}\n"
        f"load-module module-null-sink sink_name=beside {_SHAPE}\n"
        f"load-module {' '.join(_MICROPHONE)}\n"
        "load-module module-null-source source_name=other_mic\n"
        "set-default-sink speaker\nset-default-source mic\n"
    )
    environment |= {"PULSE_SERVER": f"unix:{socket}", "QT_AUDIO_BACKEND": "pulseaudio"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    options = ["--daemonize=no", "--exit-idle-time=-1", "--disallow-exit=true"]
    command = ["pulseaudio", "-n", "-F", str(script), *options, "--use-pid-file=no"]
    with subprocess.Popen(command, env=environment, **quiet) as server:
        try:
            asking = ["pactl", "info"]
            wait_until(
                lambda: (
                    subprocess.run(asking, env=environment, check=False, **quiet).returncode == 0
                ),
                "PulseAudio's start",
            )
            with _recorded(environment, folder / "heard.raw", "speaker") as recording:
                yield Sound(environment, folder, recording)
        finally:
            server.terminate()


@contextmanager
def _recorded(environment: dict[str, str], file: Path, sink: str) -> Iterator[Path]:
    command = ["parec", *_FORMAT, "--latency-msec=20", f"--device={sink}.monitor"]
    with (
        file.open("wb") as target,
        subprocess.Popen(
            command, env=environment, stdout=target, stderr=subprocess.DEVNULL
        ) as recorder,
    ):
        try:
            wait_until(lambda: file.stat().st_size > 0, "The recording's beginning")
            yield file
        finally:
            recorder.terminate()
