"""Documents in a temporary folder, with a store for their copies at a service of the tests."""

from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from decimal import Decimal

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
from desktop_assist.domain.settings import BudgetSettings, OpenAISettings, Settings
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
    copy: HostedCopy
    search: HostedSearch
    record: HostedRecord
    spending: SpendingStore
    stores: OpenAIHostedStores
    files: OpenAIHostedFiles

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


@asynccontextmanager
async def hosted_house(folder, limit="5"):
    rig = library_rig(folder, tables_beside=(*hosted_tables.MIGRATIONS, *usage_tables.MIGRATIONS))
    clock, workers = FrozenClock(), InlineWorkers()
    async with VectorStoreServer() as server:
        openai = OpenAISettings(base_url=server.url)
        budget = BudgetSettings(monthly_usd=Decimal(limit))
        settings = FixedSettings(Settings(openai=openai, budget=budget))

        async def read_key():
            return GOOD_KEY

        connection = StoreConnection(
            lambda: settings.current().openai, read_key, limit_s=5, pause=no_pause
        )
        stores, files = OpenAIHostedStores(connection), OpenAIHostedFiles(connection)
        tariff = Tariff(PriceList(resource_path("prices.toml")), settings.current)
        presence = Presence(folder / "running")
        spending = SpendingStore(rig.database, clock, presence, settings, tariff)
        charges = ServiceCharges(rig.database, clock, settings, spending.state)
        record, places = HostedRecord(rig.database), LocalPassages(rig.database)
        copy = HostedCopy(
            HostedDocuments(rig.library, places, record),
            HostedService(stores, files, TARIFF),
            settings,
            workers,
            PATIENCE,
        )
        search = HostedSearch(
            SearchedService(files, TARIFF, charges),
            SearchMemory(rig.database, clock),
            places,
            settings,
            workers,
        )
        yield HostedHouse(
            rig, server, settings, clock, copy, search, record, spending, stores, files
        )
        await connection.aclose()
        presence.close()
    rig.database.close()
