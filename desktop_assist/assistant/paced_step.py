"""Asks for a step when the service takes it: waits before its limits, and once it refuses."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from math import ceil

from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.domain.pacing import Pacing
from desktop_assist.domain.provider import Provider, StepEvent
from desktop_assist.domain.spending import PlannedStep
from desktop_assist.domain.turn_event import StepWaiting
from desktop_assist.domain.worker_pool import WorkerPool

LONGEST_PAUSE_S = 120.0
# The provider itself has asked once more after less, which nobody notices.
UNNOTICED_PAUSE_S = 1.0
_MOST_REFUSALS = 2


@dataclass(frozen=True, slots=True)
class PaceServices:
    """What waiting uses.

    Attributes:
        pacing: Knows how long; None: nothing ever waits.
        workers: Run what blocks.
        sleep: Lets a second pass.
    """

    pacing: Pacing | None
    workers: WorkerPool
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


async def paced(
    provider: Provider, step: PlannedStep, services: PaceServices
) -> AsyncGenerator[StepEvent | StepWaiting, None]:
    """The events of the step, and each second of waiting; close the generator to give up.

    What was refused is asked again when the service said, twice at most, as long as nothing of the
    answer came; then, and where the account has no credit, the person is told.

    Raises:
        ProviderError: While iterating.
    """
    pacing, run = services.pacing, services.workers.run
    wait_s = await run(pacing.wait_s, step) if pacing is not None else 0.0
    for refusals in range(_MOST_REFUSALS + 1):
        for left in range(ceil(wait_s), 0, -1):
            yield StepWaiting(left, is_refused=refusals > 0)
            await services.sleep(1.0)
        has_begun = False
        try:
            async with aclosing(provider.stream(step.request)) as events:
                async for event in events:
                    has_begun = True
                    yield event
        except ProviderBusyError as busy:
            wait_s = busy.retry_after_s or 0.0
            is_last = (
                refusals == _MOST_REFUSALS or not UNNOTICED_PAUSE_S < wait_s <= LONGEST_PAUSE_S
            )
            if pacing is not None and wait_s:
                await run(pacing.refused, step, min(wait_s, LONGEST_PAUSE_S))
            if has_begun or is_last or pacing is None:
                raise
        else:
            return
