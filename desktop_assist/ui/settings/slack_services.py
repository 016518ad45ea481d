"""What the page about Slack asks of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.domain.worker_pool import WorkerPool

if TYPE_CHECKING:  # read when the page is first shown
    from desktop_assist.connectors.slack.slack_room import SlackRoom


@dataclass(frozen=True, slots=True)
class SlackPageServices:
    """Slack.

    Attributes:
        slack: Gives what keeps the token, and what was fetched or imported; blocking.
        workers: Runs what blocks.
    """

    slack: "Callable[[], SlackRoom]"
    workers: WorkerPool
