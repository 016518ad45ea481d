"""What the page about usage asks, on a real database."""

from desktop_assist.app.usage_parts import usage_report
from desktop_assist.ui.settings.usage_services import UsageServices
from desktop_assist.usage.rate_limit import RateLimits
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.usage.usage_picture import UsagePictures
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.spending_house import SpendingHouse


def usage_services(house: SpendingHouse) -> UsageServices:
    """The services over a house's steps; none were made in a new one."""
    spared = SparedCosts(house.database, house.clock)
    pictures = UsagePictures(house.database, house.clock, spared)

    report = usage_report(house.usage, pictures, RateLimits(house.database, house.clock))
    return UsageServices(
        report.picture,
        house.spending.state,
        report.low_limits,
        report.export,
        house.clock,
        InlineWorkers(),
    )
