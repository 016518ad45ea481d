"""Builds what has to do with Slack."""

from dataclasses import dataclass

from desktop_assist.calendars.spoken_times import SpokenTimes
from desktop_assist.connectors.slack.access import SlackNetwork
from desktop_assist.connectors.slack.progress import SlackWaits
from desktop_assist.connectors.slack.slack_import import SlackImport
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.connectors.slack.slack_store import SlackStore
from desktop_assist.connectors.slack.slack_threads import SlackServices, SlackThreads
from desktop_assist.connectors.slack.thread_finder import ThreadFinder
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class SlackGrounds:
    """What Slack stands on."""

    database: Database
    settings: SettingsStore
    secrets: SecretStore
    clock: Clock
    workers: WorkerPool


def slack_room(on: SlackGrounds) -> SlackRoom:
    """Slack on these grounds."""

    def network() -> SlackNetwork:
        # What leads out of a company's network to the model leads to Slack as well.
        settings = on.settings.current()
        api_url, openai = settings.slack.api_url, settings.openai
        return SlackNetwork(api_url, openai.proxy, openai.ca_file)

    store = SlackStore(on.database)
    services = SlackServices(
        store=store,
        finder=ThreadFinder(on.database, store, on.clock.time_zone),
        network=network,
        keep_days=lambda: on.settings.current().slack.keep_days,
        secrets=on.secrets,
        clock=on.clock,
        workers=on.workers,
    )
    return SlackRoom(
        threads=SlackThreads(services),
        imports=SlackImport(store, on.clock, on.workers),
        waits=SlackWaits(),
        times=SpokenTimes(on.settings),
    )
