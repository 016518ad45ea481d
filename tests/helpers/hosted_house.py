"""Documents in a temporary folder, with a store for their copies at a service of the tests."""

from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_assist.assistant import sent_tables
from desktop_assist.assistant.sent_store import SentStore
from desktop_assist.documents.hosted import tables as hosted_tables
from desktop_assist.documents.hosted.hosted_copy import (
    HostedCopy,
    HostedDocuments,
    HostedService,
)
from desktop_assist.documents.hosted.hosted_record import HostedRecord
from desktop_assist.documents.hosted.hosted_search import (
    HostedSearch,
    SearchedService,
    SearchMemory,
)
from desktop_assist.documents.hosted.local_passages import LocalPassages
from desktop_assist.documents.hosted.patience import Patience
from desktop_assist.domain.model_settings import BudgetSettings, OpenAISettings
from desktop_assist.domain.settings import Settings
from desktop_assist.providers.vector_store import (
    OpenAIHostedFiles,
    OpenAIHostedStores,
    StoreConnection,
)
from desktop_assist.storage.presence import Presence
from desktop_assist.system.resources import resource_path
from desktop_assist.usage import tables as usage_tables
from desktop_assist.usage.hosted_tariff import HostedTariff
from desktop_assist.usage.price_list import PriceList
from desktop_assist.usage.service_charges import ServiceCharges
from desktop_assist.usage.spending_store import SpendingStore
from desktop_assist.usage.tariff import Tariff
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import LibraryRig, library_rig
from tests.helpers.responses_server import GOOD_KEY
from tests.helpers.shipped_people import REDACTOR
from tests.helpers.vector_store_server import VectorStoreServer


async def no_pause(seconds):
    """Waits for nothing."""


PATIENCE = Patience(poll_s=2, deadline_s=10, pause=no_pause)
TARIFF = HostedTariff(resource_path("prices.toml"))


@dataclass
class HostedHouse:
    rig: LibraryRig
    server: VectorStoreServer
    settings: FixedSettings
    clock: FrozenClock
    spending: SpendingStore
    side: "HostedSide"

    @property
    def copy(self):
        return self.side.copy

    @property
    def search(self):
        return self.side.search

    @property
    def store_id(self):
        return self.settings.current().hosted.store

    @property
    def names(self):
        return self.server.names(self.store_id)

    @property
    def spent(self):
        return self.spending.state().used_usd

    def write(self, name, text):
        self.rig.write(name, text)
        self.rig.bring_up_to_date()

    async def sync(self):
        """Say yes to whatever is planned."""
        plan = await self.copy.plan()
        return await self.copy.carry_out(plan, plan.consents)

    def change(self, section, **values):
        settings = self.settings.settings
        changed = replace(getattr(settings, section), **values)
        self.settings.settings = replace(settings, **{section: changed})


@dataclass
class HostedSide:
    """The copies of a library's documents, at the address of the settings."""

    connection: StoreConnection
    stores: OpenAIHostedStores
    files: OpenAIHostedFiles
    copy: HostedCopy
    search: HostedSearch


def hosted_side(library, database, spending, settings, clock):
    """Built as the program builds it, with a key and without pauses."""

    async def read_key():
        return GOOD_KEY

    workers, sent = InlineWorkers(), SentStore(database, clock)
    connection = StoreConnection(
        lambda: settings.current().openai, read_key, limit_s=5, pause=no_pause, record=sent
    )
    stores, files = OpenAIHostedStores(connection), OpenAIHostedFiles(connection)
    charges = ServiceCharges(database, clock, settings, spending.state)
    places = LocalPassages(database)
    copy = HostedCopy(
        HostedDocuments(library, places, HostedRecord(database)),
        HostedService(stores, files, TARIFF, REDACTOR, sent.of_documents),
        settings,
        workers,
        PATIENCE,
    )
    search = HostedSearch(
        SearchedService(files, TARIFF, charges, REDACTOR),
        SearchMemory(database, clock),
        places,
        settings,
        workers,
    )
    return HostedSide(connection, stores, files, copy, search)


@asynccontextmanager
async def hosted_house(folder, limit="5"):
    rooms = (hosted_tables, usage_tables, sent_tables)
    beside = [migration for room in rooms for migration in room.MIGRATIONS]
    rig = library_rig(folder, tables_beside=beside)
    clock, presence = FrozenClock(), Presence(folder / "running")
    async with VectorStoreServer() as server:
        openai = OpenAISettings(base_url=server.url)
        budget = BudgetSettings(monthly_usd=Decimal(limit))
        settings = FixedSettings(Settings(openai=openai, budget=budget))
        tariff = Tariff(PriceList(resource_path("prices.toml")), settings.current)
        spending = SpendingStore(rig.database, clock, presence, settings, tariff)
        side = hosted_side(rig.library, rig.database, spending, settings, clock)
        yield HostedHouse(rig, server, settings, clock, spending, side)
        await side.connection.aclose()
    presence.close()
    rig.database.close()
