"""Builds what has to do with Slack."""

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
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool


def slack_room(
    database: Database,
    settings: SettingsStore,
    secrets: SecretStore,
    clock: Clock,
    workers: WorkerPool,
) -> SlackRoom:
    """Slack, with its tables in the database and its token in the keyring."""

    def network() -> SlackNetwork:
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
        secrets=secrets,
        clock=clock,
        workers=workers,
    )
    return SlackRoom(
        threads=SlackThreads(services),
        imports=SlackImport(store, clock, workers),
        waits=SlackWaits(),
        digests=ThreadDigests(store, SpokenTimes(settings), clock, workers),
    )
