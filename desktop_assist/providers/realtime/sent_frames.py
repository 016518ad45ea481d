"""Notes what a spoken conversation sends, so that a person can read it: sound by its length."""

import asyncio
import json
import logging

from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.realtime import AddSound, AppendSound, Command, milliseconds
from desktop_assist.domain.sent_request import STEP_BEING_ASKED, SentRecorder, SentRequest

_LOG = logging.getLogger(__name__)


class SentFrames:
    """Gathers what goes over one connection until an answer is asked for.

    Args:
        url: Where the connection leads.
        record: Keeps it; None: nobody does.
    """

    def __init__(self, url: str, record: SentRecorder | None) -> None:
        self._url = url
        self._record = record
        self._frames: list[JsonObject] = []
        self._sound_ms = 0

    def add(self, command: Command, frame: JsonObject) -> None:
        """Something was said to the service."""
        match command:
            case AppendSound():
                self._sound_ms += milliseconds(command.pcm)
            case AddSound():
                told = {"id": command.item_id, "audio": _length(milliseconds(command.pcm))}
                self._add({"type": frame["type"], "item": told})
            case _:
                self._add(frame)

    async def keep(self) -> None:
        """An answer was asked for: all that was said before belongs to its step."""
        step_id, frames = STEP_BEING_ASKED.get(), self._gathered()
        if self._record is None or not step_id:
            return
        sent = SentRequest(self._url, json.dumps(frames, ensure_ascii=False))
        try:
            await asyncio.to_thread(self._record.note, step_id, sent)
        except StorageError as error:
            _LOG.warning("sent_frames_not_kept", extra={"code": error.code})

    def _add(self, frame: JsonObject) -> None:
        self._frames = [*self._gathered(), frame]

    def _gathered(self) -> list[JsonObject]:
        """What was said, with the sound since the last frame as one; it is given away."""
        frames, self._frames = self._frames, []
        sound_ms, self._sound_ms = self._sound_ms, 0
        if not sound_ms:
            return frames
        return [*frames, {"type": "input_audio_buffer.append", "audio": _length(sound_ms)}]


def _length(sound_ms: int) -> str:
    return f"[sound, {sound_ms} ms]"
