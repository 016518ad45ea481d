"""What the pages about the program itself are made from."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.system.guide import GuidePage


@dataclass(frozen=True, slots=True)
class HelpServices:
    """Where it is read; blocking.

    Attributes:
        version: Of the program.
        guide: The pages of the guide, in the person's language.
        news: The text of the list of changes, in the form of Keep a Changelog.
        licences: The page of what others have made, with their terms.
        workers: Runs what blocks.
    """

    version: str
    guide: Callable[[], tuple[GuidePage, ...]]
    news: Callable[[], str]
    licences: Callable[[], str]
    workers: WorkerPool
