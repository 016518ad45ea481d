"""What keeping and searching documents at a service costs."""

from decimal import Decimal

from desktop_assist.system.resources import resource_path
from desktop_assist.usage.hosted_tariff import HostedTariff

TARIFF = HostedTariff(resource_path("prices.toml"))


def test_the_first_gigabyte_is_free():
    assert TARIFF.storage_usd(1_000_000_000, 30) == 0
    assert TARIFF.storage_usd(3_500_000_000, 30) == Decimal("7.5")


def test_a_search_and_a_run_of_code_have_their_price():
    assert (TARIFF.search_usd, TARIFF.code_run_usd) == (Decimal("0.0025"), Decimal("0.03"))
