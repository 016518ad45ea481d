"""What the page about usage asks of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.usage.budget_state import BudgetState
from desktop_assist.usage.rate_limit import RateLimit
from desktop_assist.usage.usage_picture import UsagePicture


@dataclass(frozen=True, slots=True)
class UsageServices:
    """All of it blocks but the clock.

    Attributes:
        picture: The plots of a year and a month.
        state: How its budget stands.
        low_limits: What a service takes only little more of just now.
        export: Writes its steps into a folder, as CSV; gives the file.
        clock: Which month it is.
        workers: Run what blocks.
    """

    picture: Callable[[int, int], UsagePicture]
    state: Callable[[int, int], BudgetState]
    low_limits: Callable[[], tuple[RateLimit, ...]]
    export: Callable[[int, int, Path], Path]
    clock: Clock
    workers: WorkerPool
