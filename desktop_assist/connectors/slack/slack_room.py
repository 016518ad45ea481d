"""All that has to do with Slack, as it is handed to tools and commands."""

from dataclasses import dataclass

from desktop_assist.connectors.slack.progress import SlackWaits
from desktop_assist.connectors.slack.slack_import import SlackImport
from desktop_assist.connectors.slack.slack_reader import Patience
from desktop_assist.connectors.slack.slack_threads import SlackThreads
from desktop_assist.connectors.slack.thread_digests import ThreadDigests


@dataclass(frozen=True, slots=True)
class SlackRoom:
    """Slack.

    Attributes:
        threads: Fetches discussions, and finds those kept here.
        imports: Takes exports in.
        waits: Tells how far fetching is.
        digests: Works out what discussions come to.
    """

    threads: SlackThreads
    imports: SlackImport
    waits: SlackWaits
    digests: ThreadDigests

    @property
    def patience(self) -> Patience:
        """That of somebody who waits for as long as it takes, and is told how far it is."""
        return Patience(tell=self.waits.tell)
