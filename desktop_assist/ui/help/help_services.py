"""What the pages about the program itself are made from."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class HelpServices:
    """Where it is read; blocking.

    Attributes:
        version: Of the program.
        news: The text of the list of changes, in the form of Keep a Changelog.
        licences: The page of what others have made, with their terms.
        workers: Runs what blocks.
    """

    version: str
    news: Callable[[], str]
    licences: Callable[[], str]
    workers: WorkerPool
