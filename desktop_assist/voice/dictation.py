"""Writes down what is said while a key is held, and counts what that costs."""

from decimal import Decimal

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.realtime import SpeechWriter, milliseconds
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.usage.service_charges import Charge, ChargedUse, ServiceCharges
from desktop_assist.voice.silence import SilenceTrimmer, SpeechDetector
from desktop_assist.voice.spoken_words import without_secrets

# OpenAI, page of prices (2026-11): gpt-transcribe.
_USD_A_MINUTE = Decimal("0.0045")
_SHORTEST_MS = 200


class Dictation:
    """One piece of speech, from the key's press to its end.

    Args:
        writer: Writes it down.
        charges: Counts what that costs.
        workers: Runs what blocks.
        is_speech: Finds speech; silence is neither sent nor paid for.
    """

    def __init__(
        self,
        writer: SpeechWriter,
        charges: ServiceCharges,
        workers: WorkerPool,
        is_speech: SpeechDetector,
    ) -> None:
        self._writer = writer
        self._charges = charges
        self._workers = workers
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
        usd = _USD_A_MINUTE * length_ms / 60_000
        charge = Charge("openai", self._writer.model_id, usd, "voice")
        name = await self._workers.run(self._charges.take, charge)
        try:
            text = await self._writer.write_down(bytes(self._sound))
        except ProviderError:
            await self._workers.run(self._charges.take_back, name)
            raise
        await self._workers.run(
            self._charges.settle, name, ChargedUse(usd, seconds=length_ms / 1000)
        )
        return without_secrets(text)
