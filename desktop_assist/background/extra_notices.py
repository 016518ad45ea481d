"""Fetches the heavy parts of the program and says how far that is."""

import asyncio
from collections.abc import AsyncGenerator, Callable

from desktop_assist.domain.extra import Extra, ExtraSource
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.worker_pool import WorkerPool

LOOK_EVERY_S = 1.0


async def extra_notices(
    extras: ExtraSource,
    workers: WorkerPool,
    is_offline: Callable[[], bool] = lambda: False,
    look_every_s: float = LOOK_EVERY_S,
) -> AsyncGenerator[Notice, None]:
    """Fetch what is missing, until it is there or cannot be had; silent where all is there."""
    if await workers.run(is_offline):
        return
    before = await _usual(extras, workers)
    if all(one.state == "ready" for one in before) or not await workers.run(extras.fetch):
        return
    while any(one.state != "failed" and one.state != "ready" for one in before):
        await asyncio.sleep(look_every_s)
        now = await _usual(extras, workers)
        for old, new in zip(before, now, strict=True):
            if new != old:
                yield _notice(new)
        before = now


async def _usual(extras: ExtraSource, workers: WorkerPool) -> tuple[Extra, ...]:
    """What everybody gets; the others are told of where somebody asks for them."""
    return tuple(one for one in await workers.run(extras.listing) if not one.is_on_demand)


def _notice(extra: Extra) -> Notice:
    topic = f"extra {extra.name}"
    match extra.state:
        case "ready":
            return Notice(topic, f"{extra.feature} {'are' if extra.is_several else 'is'} ready.")
        case "failed":
            return Notice(
                topic,
                f"{extra.feature} could not be set up: {extra.detail} "
                "Everything else works. "
                f"{'They are' if extra.is_several else 'It is'} tried again at the next start.",
            )
        case "fetching" | "missing":
            detail = f" ({extra.detail})" if extra.detail else ""
            return Notice(
                topic,
                f"{extra.feature} {'are' if extra.is_several else 'is'} being set up{detail}.",
                is_passing=True,
            )
