"""Writes expenses that wait for their sheet as soon as it is free, and tells so."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable
from typing import TYPE_CHECKING

from desktop_assist.background.heartbeat import Rest
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.worker_pool import WorkerPool

if TYPE_CHECKING:  # read when the first expense waits
    from desktop_assist.expenses.outbox.expense_delivery import Delivered

# Looking costs one question to the database, and one look at the folder while something waits.
LOOK_EVERY_S = 5.0
_TOPIC = "waiting expenses"


async def outbox_notices(
    deliver: "Callable[[], Delivered | None]",
    workers: WorkerPool,
    look_every_s: float = LOOK_EVERY_S,
    rest: Rest = asyncio.sleep,
) -> AsyncGenerator[Notice, None]:
    """Try again and again, for as long as the program runs; each state is told once.

    Args:
        deliver: Writes what waits; None when nothing does; blocking.
        workers: Runs it.
        look_every_s: So often.
        rest: How time passes.
    """
    told = ""
    while True:
        await rest(look_every_s)
        try:
            delivered = await workers.run(deliver)
        except DesktopAssistError:  # the database is busy: the next look's work
            continue
        text = _text(delivered) if delivered else ""
        if text and text != told:
            yield Notice(_TOPIC, text)
        told = text


def _text(delivered: "Delivered") -> str:
    written = [f"{one.expense.merchant} is in {one.file.name} now." for one in delivered.added]
    count = len(delivered.waiting)
    waiting = [f"1 expense waits: {_reasons(delivered)}"] if count == 1 else []
    if count > 1:
        waiting = [f"{count} expenses wait: {_reasons(delivered)}"]
    return " ".join((*written, *waiting))


def _reasons(delivered: "Delivered") -> str:
    return " ".join(_once(one.reason for one in delivered.waiting))


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
