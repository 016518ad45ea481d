"""Slack on a real database, with a server on this computer and the real client library."""

from dataclasses import replace
from pathlib import Path

from desktop_assist.calendars.spoken_times import SpokenTimes
from desktop_assist.connectors.slack import tables
from desktop_assist.connectors.slack.access import SlackNetwork
from desktop_assist.connectors.slack.progress import SlackWaits
from desktop_assist.connectors.slack.slack_import import SlackImport
from desktop_assist.connectors.slack.slack_reader import Patience
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.connectors.slack.slack_store import SlackStore
from desktop_assist.connectors.slack.slack_threads import SlackServices, SlackThreads
from desktop_assist.connectors.slack.thread_digests import ThreadDigests
from desktop_assist.connectors.slack.thread_finder import ThreadFinder
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_secrets import MemorySecrets
from tests.helpers.slack_server import TOKEN, SlackServer

BASE = 1_795_000_000  # 18 November 2026, 13:06 in Berlin


def at(minutes: int, number: int = 100) -> str:
    """The `ts` of something said so many minutes after BASE."""
    return f"{BASE + 60 * minutes}.{number:06}"


class SlackDesk:
    """Everything a test of Slack needs."""

    def __init__(self, folder: Path, server: SlackServer | None = None, **more) -> None:
        self.server = server
        self.clock = more.get("clock") or FrozenClock()
        self.workers = more.get("workers") or InlineWorkers()
        folder.mkdir(exist_ok=True)
        self.database = SqliteDatabase(folder / "slack.sqlite3")
        self.database.migrate(tables.MIGRATIONS)
        self.secrets = MemorySecrets()
        self.secrets.kept |= {"slack": TOKEN} if server else {}
        self.store = SlackStore(self.database)
        self.finder = ThreadFinder(self.database, self.store, self.clock.time_zone)
        self.keep_days = 0
        self.waits: list[float] = []
        self.told = []
        self.threads = SlackThreads(
            SlackServices(
                store=self.store,
                finder=self.finder,
                network=lambda: SlackNetwork(api_url=server.root if server else ""),
                keep_days=lambda: self.keep_days,
                secrets=self.secrets,
                clock=self.clock,
                workers=self.workers,
            )
        )
        self.imports = SlackImport(self.store, self.clock, self.workers)
        times = SpokenTimes(FixedSettings())
        digests = ThreadDigests(self.store, times, self.clock, self.workers)
        self.room = SlackRoom(self.threads, self.imports, SlackWaits(), digests)

    @property
    def patience(self) -> Patience:
        """Waits are noted and not waited for."""

        async def pause(seconds: float) -> None:
            self.waits.append(seconds)

        return Patience(tell=self.told.append, pause=pause)

    def hurried(self, limit_s: float) -> Patience:
        return replace(self.patience, time_limit_s=limit_s)

    def close(self) -> None:
        self.database.close()


def travel_thread(server: SlackServer) -> str:
    """Three people plan a journey in #travel; gives the link to the thread."""
    for user_id, name in (("U1", "Ada Rossi"), ("U2", "Ben Okafor"), ("U3", "Chiara Weiss")):
        server.add_user(user_id, name)
    server.add_channel("C0TRAVEL1", "travel")
    root = at(0)
    say = server.say
    say("C0TRAVEL1", root, "U1", "Travel to the Berlin office: who books what? <@U2> <@U3>")
    say("C0TRAVEL1", at(5), "U2", "I'll book the hotel by Friday.", thread_ts=root)
    say(
        "C0TRAVEL1", at(8), "U3", "See <https://example.org/plan|the plan> &amp; tell me",
        thread_ts=root, reactions=[{"name": "+1", "count": 2, "users": ["U1", "U2"]}],
        files=[{"name": "plan.pdf", "mimetype": "application/pdf"}],
    )  # fmt: skip
    say(
        "C0TRAVEL1", at(12), "U1", "Let's meet on Tuesday at 14:00 for 45 minutes to settle it.",
        thread_ts=root, edited={"user": "U1", "ts": at(13)},
    )  # fmt: skip
    say("C0TRAVEL1", at(15), "U2", "Tuesday works for me.", thread_ts=root)
    return f"https://acme.slack.com/archives/C0TRAVEL1/p{root.replace('.', '')}"
