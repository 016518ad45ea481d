"""Join what models cost: the steps they took, what may be spent, and what is told of it."""

from functools import cached_property
from pathlib import Path

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.files.new_file import write_new_file
from desktop_assist.storage.presence import Presence
from desktop_assist.system.resources import resource_path
from desktop_assist.usage.price_list import PriceList
from desktop_assist.usage.rate_limit import RateLimits
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.usage.spending_store import SpendingStore
from desktop_assist.usage.tariff import Tariff
from desktop_assist.usage.usage_picture import UsagePictures
from desktop_assist.usage.usage_report import UsageReport
from desktop_assist.usage.usage_store import UsageStore


class UsageParts:
    """What models cost.

    Args:
        database: Where the steps are kept.
        clock: The present moment.
        presence: Which copies of the program run, each with steps under way.
        settings: The limits, and the models.

    Attributes:
        store: The steps that were taken.
        tariff: What a step costs.
        spending: Allows what a step may cost.
    """

    def __init__(
        self, database: Database, clock: Clock, presence: Presence, settings: SettingsStore
    ) -> None:
        self._database = database
        self._clock = clock
        self.store = UsageStore(database, clock)
        self.tariff = Tariff(PriceList(resource_path("prices.toml")), settings.current)
        self.spending = SpendingStore(database, clock, presence, settings, self.tariff)

    @cached_property
    def spared(self) -> SparedCosts:
        """What was not spent, because the answer was here already."""
        return SparedCosts(self._database, self._clock)

    @cached_property
    def report(self) -> UsageReport:
        """Everything that is told of a month's usage."""
        pictures = UsagePictures(self._database, self._clock, self.spared)
        return usage_report(self.store, pictures, RateLimits(self._database, self._clock))


def usage_report(store: UsageStore, pictures: UsagePictures, limits: RateLimits) -> UsageReport:
    """Sums, plots and the file of a month."""

    def export(year: int, month: int, folder: Path) -> Path:
        content = pictures.as_csv(year, month).encode()
        return write_new_file(folder, f"usage-{year}-{month:02}.csv", content)

    return UsageReport(store.month, pictures.month, limits.low, export)
