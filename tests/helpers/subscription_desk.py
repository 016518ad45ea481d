"""Subscribed calendars in a temporary folder, with a real database and a real download."""

from desktop_assist.connectors.calendar_download import CalendarDownload, NetworkAccess
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.connectors.subscription_table import MIGRATIONS, SubscriptionTable
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_secrets import MemorySecrets


class SubscriptionDesk:
    """The subscriptions as the program joins them."""

    def __init__(self, folder, *, has_keyring=True, network=None, **limits):
        self.folder = folder
        self.clock, self.workers = FrozenClock(), InlineWorkers()
        self.secrets = MemorySecrets(has_keyring=has_keyring)
        self.database = SqliteDatabase(folder / "subscriptions.sqlite3")
        self.database.migrate(MIGRATIONS)
        self.table = SubscriptionTable(self.database, self.clock, folder / "subscriptions")
        self.network = network or NetworkAccess()
        self.download = CalendarDownload(lambda: self.network, self.workers, **limits)
        self.store = CalendarSubscriptions(
            self.table, self.download, self.secrets, self.clock, self.workers
        )

    def only(self):
        (subscription,) = self.store.listing()
        return subscription

    def close(self):
        self.database.close()
