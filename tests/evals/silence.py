"""How much of a recording is silence that is not sent, and whether every word is still understood.

Run it as `python -m tests.evals.silence RECORDING…`; without a name, it says requests
with the pauses of somebody who dictates. What the recogniser of this computer writes down of the
whole sound is compared with what it writes down of the rest: sox and the part for dictation are
needed, and espeak-ng where it is to speak.
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from desktop_assist.domain.realtime import milliseconds
from desktop_assist.providers.offline_speech.whisper_writer import WhisperWriter
from desktop_assist.voice.silence import SilenceTrimmer, speech_detector
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.realtime_server import BYTES_A_MS, quiet
from tests.helpers.sound_server import as_program_sound, spoken

_PIECE_MS = 40
_WORD = re.compile(r"[^\W_]+(?:'\w+)?")
# Said one after the other, with the pause before each.
REQUESTS = (
    (1200, "Show my expenses for October and the taxi receipts."),
    (400, "Schedule a team sync for next Tuesday morning."),
    (1900, "How much may I spend on a hotel in Berlin?"),
    (700, "Move the design review to Thursday afternoon."),
    (3100, "Add a lunch with the auditors for forty two euros."),
    (1500, "What is on my calendar tomorrow morning?"),
    (900, "Remove the meeting with the landlord."),
    (2400, "Send the monthly report to accounting."),
)
END_MS = 1600


@dataclass(frozen=True, slots=True)
class Trimmed:
    """What became of a recording.

    Attributes:
        share: How much of it was left out.
        before: What was understood of all of it.
        after: And of what was left.
    """

    length_ms: int
    share: float
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def kept_words(self) -> float:
        """Which share of the words is the same, in order."""
        matcher = SequenceMatcher(None, self.before, self.after, autojunk=False)
        same = sum(block.size for block in matcher.get_matching_blocks())
        return same / max(len(self.before), len(self.after), 1)


def trimmed(pcm: bytes) -> bytes:
    """What is sent of a sound, as the microphone gives it."""
    trimmer = SilenceTrimmer(speech_detector())
    size = _PIECE_MS * BYTES_A_MS
    pieces = (pcm[at : at + size] for at in range(0, len(pcm), size))
    return b"".join(map(trimmer.feed, pieces)) + trimmer.finish()


async def outcome(pcm: bytes) -> Trimmed:
    """Leave silence out of a sound, and have both written down."""
    writer, rest = WhisperWriter(InlineWorkers()), trimmed(pcm)
    before, after = await writer.write_down(pcm), await writer.write_down(rest)
    return Trimmed(milliseconds(pcm), 1 - len(rest) / len(pcm), _words(before), _words(after))


def dictated(folder: Path, requests: Sequence[tuple[int, str]] = REQUESTS) -> bytes:
    """Requests said aloud, with silence before each and after the last."""
    said = (quiet(pause_ms) + spoken(text, folder) for pause_ms, text in requests)
    return b"".join(said) + quiet(END_MS)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def main(names: Sequence[str]) -> int:
    """Print a line for each recording, and what changed in its words."""
    with tempfile.TemporaryDirectory() as folder:
        sounds = {name: as_program_sound(Path(name), Path(folder)) for name in names}
        sounds = sounds or {"dictated": dictated(Path(folder))}
    for name, pcm in sounds.items():
        one = asyncio.run(outcome(pcm))
        print(
            f"{Path(name).name}: {one.length_ms / 1000:.1f} s, {one.share:.1%} left out,"
            f" {one.kept_words:.1%} of {len(one.before)} words the same"
        )
        matcher = SequenceMatcher(None, one.before, one.after, autojunk=False)
        for kind, *places in matcher.get_opcodes():
            if kind != "equal":
                a, b, c, d = places
                print(f"  {' '.join(one.before[a:b])!r} -> {' '.join(one.after[c:d])!r}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
