"""Lets answers be heard, falls silent at once, and knows what was heard of them."""

import asyncio
from contextlib import suppress

from desktop_assist.domain.realtime import SoundArrived, SoundOutput
from desktop_assist.voice.playback import Cut, Playback
from desktop_assist.voice.warning_sound import warning_sound

_LOOK_AGAIN_S = 2.0


class AnswerSound:
    """The sound of one answer after the other.

    Args:
        output: The loudspeaker.

    Attributes:
        playback: What the loudspeaker takes from.
    """

    def __init__(self, output: SoundOutput) -> None:
        self._output = output
        self.playback = Playback()
        self._cuts: tuple[Cut, ...] = ()
        self._cut_ids: set[str] = set()
        self._stopped = asyncio.Event()

    @property
    def is_heard(self) -> bool:
        """Whether an answer is being heard."""
        return self.playback.is_playing

    def begin(self) -> None:
        """Another question is to be answered: what was cut off before is past."""
        self._cuts = ()

    def play(self, sound: SoundArrived) -> bool:
        """Play a further piece; False where its answer was interrupted, and it comes too late."""
        if sound.item_id in self._cut_ids:
            return False
        self.playback.add(sound.item_id, sound.pcm)
        self._output.wake()
        return True

    def finish(self) -> None:
        """No sound follows: what is there is played, however little."""
        self.playback.complete()
        self._output.wake()

    def warn(self) -> None:
        """Let a warning be heard in place of an answer."""
        self.playback.end()
        self.playback.add("warning", warning_sound())
        self.finish()

    def ended(self) -> None:
        """The loudspeaker has played all there was."""
        self.playback.end()
        self._stopped.set()

    def interrupt(self) -> tuple[Cut, ...]:
        """Fall silent; tells what was cut off."""
        cuts: tuple[Cut, ...] = ()
        if self.playback.is_playing:
            cuts = self._cuts = self.playback.stop(self._output.unheard_ms())
            self._output.silence()
            self._cut_ids |= {cut.item_id for cut in cuts}
        self._stopped.set()
        return cuts

    async def heard_out(self) -> tuple[Cut, ...]:
        """Wait until the answer was heard; what was cut off where it was interrupted."""
        while self.playback.is_playing:
            self._stopped.clear()
            left_ms = self.playback.waiting_ms + self._output.unheard_ms()
            with suppress(TimeoutError):
                async with asyncio.timeout(left_ms / 1000 + _LOOK_AGAIN_S):
                    await self._stopped.wait()
                continue
            self.playback.end()  # the loudspeaker is gone
        return self._cuts
