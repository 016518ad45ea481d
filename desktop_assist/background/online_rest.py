"""Lets what fetches from elsewhere rest on for as long as the program is offline."""

from collections.abc import Callable

from desktop_assist.background.heartbeat import Rest
from desktop_assist.domain.worker_pool import WorkerPool


def online_rest(rest: Rest, is_offline: Callable[[], bool], workers: WorkerPool) -> Rest:
    """A rest that ends only where something may leave.

    Args:
        rest: How is rested otherwise.
        is_offline: Whether nothing may leave; blocking.
        workers: Runs what blocks.
    """

    async def rest_until_online(seconds: float) -> None:
        await rest(seconds)
        while await workers.run(is_offline):
            await rest(seconds)

    return rest_until_online
