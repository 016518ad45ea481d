"""Builds what has to do with Slack."""

from dataclasses import dataclass

from desktop_assist.calendars.spoken_times import SpokenTimes
from desktop_assist.connectors.slack.access import SlackNetwork
from desktop_assist.connectors.slack.progress import SlackWaits
from desktop_assist.connectors.slack.slack_import import SlackImport
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.connectors.slack.slack_store import SlackStore
from desktop_assist.connectors.slack.slack_threads import SlackServices, SlackThreads
from desktop_assist.connectors.slack.thread_digests import ThreadDigests
from desktop_assist.connectors.slack.thread_finder import ThreadFinder
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.errors import ProviderRequestError, SlackError
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.outgoing_door import OutgoingDoor


@dataclass(frozen=True, slots=True)
class SlackGrounds:
    """What it stands on."""

    database: Database
    settings: SettingsStore
    secrets: SecretStore
    clock: Clock
    workers: WorkerPool
    door: OutgoingDoor
    waits: SlackWaits


def slack_room(grounds: SlackGrounds) -> SlackRoom:
    """Slack, with its tables in the database and its token in the keyring."""
    database, settings, clock = grounds.database, grounds.settings, grounds.clock

    def network() -> SlackNetwork:
        try:
            grounds.door.check(settings.current().slack.api_url)
        except ProviderRequestError as error:
            raise SlackError(error.message, error.hint) from error
        # What leads out of a company's network to the model leads to Slack as well.
        now = settings.current()
        api_url, openai = now.slack.api_url, now.openai
        return SlackNetwork(api_url, openai.proxy, openai.ca_file)

    store = SlackStore(database)
    services = SlackServices(
        store=store,
        finder=ThreadFinder(database, store, clock.time_zone),
        network=network,
        keep_days=lambda: settings.current().slack.keep_days,
        secrets=grounds.secrets,
        clock=clock,
        workers=grounds.workers,
    )
    return SlackRoom(
        threads=SlackThreads(services),
        imports=SlackImport(store, clock, grounds.workers),
        waits=grounds.waits,
        digests=ThreadDigests(store, SpokenTimes(settings), clock, grounds.workers),
    )
