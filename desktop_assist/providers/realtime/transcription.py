"""Has speech written down by the OpenAI service."""

import io
import wave
from collections.abc import Awaitable, Callable

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.realtime import RATE_HZ
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.providers.realtime.connection import OPENAI
from desktop_assist.providers.service.client import make_client
from desktop_assist.providers.service.errors import sdk_error
from desktop_assist.providers.service.identity import openai_address

_BYTES_A_SAMPLE = 2


class OpenAITranscription:
    """The domain's SpeechWriter.

    Args:
        settings: Gives the settings of the OpenAI service as they are now.
        voice: Gives those of what is spoken.
        read_key: Reads the key at the moment of use; it is kept in no attribute of ours.
    """

    def __init__(
        self,
        settings: Callable[[], OpenAISettings],
        voice: Callable[[], VoiceSettings],
        read_key: Callable[[], Awaitable[str | None]],
    ) -> None:
        self._settings = settings
        self._voice = voice
        self._read_key = read_key

    @property
    def model_id(self) -> str:
        """The model that is asked."""
        return self._voice().transcription_model_id

    @property
    def is_local(self) -> bool:
        """False: what is said leaves the laptop."""
        return False

    async def write_down(self, pcm: bytes) -> str:
        """What was said.

        Raises:
            ProviderError: It could not be written down.
        """
        from openai import omit

        voice = self._voice()
        client = make_client(OPENAI, openai_address(self._settings()), self._read_key)
        try:
            async with client:
                written = await client.audio.transcriptions.create(
                    model=voice.transcription_model_id,
                    file=("speech.wav", _as_wave(pcm), "audio/wav"),
                    language=voice.language or omit,
                )
        except DesktopAssistError:
            raise
        except Exception as error:
            raise sdk_error(error, OPENAI) from error
        return str(written.text).strip()


def _as_wave(pcm: bytes) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(_BYTES_A_SAMPLE)
        sound.setframerate(RATE_HZ)
        sound.writeframes(pcm)
    return file.getvalue()
