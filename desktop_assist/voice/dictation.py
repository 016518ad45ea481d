"""Writes down what is said while a key is held, and counts what that costs."""

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.realtime import SpeechWriter, milliseconds
from desktop_assist.voice.silence import SilenceTrimmer, SpeechDetector
from desktop_assist.voice.sound_account import SoundAccount
from desktop_assist.voice.spoken_words import without_secrets

_SHORTEST_MS = 200


class Dictation:
    """One piece of speech, from the key's press to its end.

    Args:
        writer: Writes it down.
        account: Counts what that costs, and what silence would have.
        is_speech: Finds speech; silence is neither sent nor paid for.
    """

    def __init__(
        self, writer: SpeechWriter, account: SoundAccount, is_speech: SpeechDetector
    ) -> None:
        self._writer = writer
        self._account = account
        self._trimmer = SilenceTrimmer(is_speech)
        self._sound = bytearray()

    @property
    def saved_ms(self) -> int:
        """How much silence is not sent."""
        return self._trimmer.saved_ms

    def take_sound(self, pcm: bytes) -> None:
        """What the microphone gives."""
        self._sound += self._trimmer.feed(pcm)

    async def finish(self) -> str:
        """What was said; empty when nothing was.

        Raises:
            BudgetUsedUpError: The budget does not allow it; nothing was sent.
            ProviderError: It could not be written down.
        """
        self._sound += self._trimmer.finish()
        length_ms = milliseconds(self._sound)
        if length_ms < _SHORTEST_MS:
            return ""
        if self._writer.is_local:
            return without_secrets(await self._writer.write_down(bytes(self._sound)))
        return without_secrets(await self._have_written_down(length_ms / 1000))

    async def _have_written_down(self, seconds: float) -> str:
        writer, account = self._writer, self._account
        name = await account.take(writer.model_id, seconds)
        try:
            text = await writer.write_down(bytes(self._sound))
        except ProviderError:
            await account.take_back(name)
            raise
        await account.settle(name, writer.model_id, seconds)
        await account.spare(writer.model_id, self.saved_ms / 1000)
        return text
