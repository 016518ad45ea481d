"""Says what a service takes for keeping documents and searching them."""

import tomllib
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

_GB = 1_000_000_000


class HostedTariff:
    """Prices in US dollars; blocking.

    Args:
        prices: prices.toml.
    """

    def __init__(self, prices: Path) -> None:
        self._file = prices

    @property
    def search_usd(self) -> Decimal:
        """One search, by a model or without."""
        return Decimal(self._table["search"])

    @property
    def code_run_usd(self) -> Decimal:
        """One answer for which the model may run code."""
        return Decimal(self._table["code_run"])

    def storage_usd(self, size_bytes: int, days: int) -> Decimal:
        """Keeping so much for so long, where nothing else is kept there."""
        paid = max(Decimal(size_bytes) / _GB - Decimal(self._table["storage_free_gb"]), Decimal(0))
        return paid * Decimal(self._table["storage_gb_day"]) * days

    @cached_property
    def _table(self) -> dict[str, Any]:
        # Any: a table of our own file, read by the tests.
        table: dict[str, Any] = tomllib.loads(self._file.read_text("utf-8"))["hosted"]
        return table
