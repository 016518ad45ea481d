"""What the pages about the program itself are made from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_assist.domain.third_party import ThirdParty
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class HelpServices:
    """Where it is read; blocking.

    Attributes:
        version: Of the program.
        news: The text of the list of changes, in the form of Keep a Changelog.
        parties: The libraries in use.
        workers: Runs what blocks.
    """

    version: str
    news: Callable[[], str]
    parties: Callable[[], Sequence[ThirdParty]]
    workers: WorkerPool
