"""What the page about Slack asks of the rest of the program."""

from dataclasses import dataclass

from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class SlackPageServices:
    """Slack.

    Attributes:
        slack: Keeps the token, and what was fetched or imported.
        workers: Runs what blocks.
    """

    slack: SlackRoom
    workers: WorkerPool
