"""Counts what is paid for writing speech down, and what its silence would have cost."""

from decimal import Decimal

from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.usage.service_charges import Charge, ChargedUse, ServiceCharges
from desktop_assist.usage.spared_costs import SparedCosts

# OpenAI, page of prices (2026-11), by the minute.
_USD_A_MINUTE = {
    "gpt-transcribe": Decimal("0.0045"),
    "gpt-4o-mini-transcribe": Decimal("0.003"),
    "gpt-4o-transcribe": Decimal("0.006"),
    "whisper-1": Decimal("0.006"),
    "gpt-realtime-whisper": Decimal("0.017"),
    "gpt-live-transcribe": Decimal("0.017"),
}
_DEAREST = max(_USD_A_MINUTE.values())


class SoundAccount:
    """In the month's budget, beside the steps of models.

    Args:
        charges: Counts what is paid.
        spared: Keeps what was not.
        workers: Runs what blocks.
    """

    def __init__(self, charges: ServiceCharges, spared: SparedCosts, workers: WorkerPool) -> None:
        self._charges = charges
        self._spared = spared
        self._workers = workers

    async def take(self, model_id: str, seconds: float) -> str:
        """Count it before it is sent; give a name for what becomes of it.

        Raises:
            BudgetUsedUpError: It would pass the budget; it must not be sent.
        """
        return await self._workers.run(self._charges.take, _charge(model_id, seconds))

    async def settle(self, name: str, model_id: str, seconds: float) -> None:
        """It was written down."""
        await self._workers.run(self._charges.settle, name, _use(model_id, seconds))

    async def take_back(self, name: str) -> None:
        """It was not, and costs nothing."""
        await self._workers.run(self._charges.take_back, name)

    async def count(self, model_id: str, seconds: float) -> None:
        """The service has written it down within a conversation, whatever the budget says."""
        await self._workers.run(
            self._charges.count, _charge(model_id, seconds), _use(model_id, seconds)
        )

    async def spare(self, model_id: str, seconds: float) -> None:
        """So much silence was left out; nothing where there was none."""
        usd = _use(model_id, seconds).usd or Decimal(0)
        if seconds > 0:
            await self._workers.run(self._spared.note, "silence", usd, seconds)


def _charge(model_id: str, seconds: float) -> Charge:
    """At the dearest price where the model's own is not known."""
    a_minute = _USD_A_MINUTE.get(model_id, _DEAREST)
    return Charge("openai", model_id, a_minute * _minutes(seconds), "voice")


def _use(model_id: str, seconds: float) -> ChargedUse:
    a_minute = _USD_A_MINUTE.get(model_id)
    usd = None if a_minute is None else a_minute * _minutes(seconds)
    return ChargedUse(usd, seconds=seconds)


def _minutes(seconds: float) -> Decimal:
    return Decimal(round(seconds * 1000)) / 60_000
