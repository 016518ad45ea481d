"""Knows what the models of OpenAI cost, from lists that ship with the program."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.hosted_tariff import HostedTariff

_SERVICE = "openai"
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class _Supplement:
    """What prices.toml says.

    Attributes:
        rates: The models the list lacks.
        surcharge: By how much a chosen region multiplies a price.
        without_surcharge: What the names of models without it begin with.
        tiers: By how much a service tier multiplies a price.
    """

    rates: "dict[str, _Rates]"
    surcharge: Decimal
    without_surcharge: tuple[str, ...]
    tiers: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class _Rates:
    """Prices of one model, in dollars per million tokens."""

    input: Decimal
    cached: Decimal
    cache_write: Decimal
    output: Decimal
    long_input_tokens: int
    long_input_factor: Decimal
    long_output_factor: Decimal

    def cost(self, tokens: TokenUsage) -> Decimal:
        is_long = tokens.input_tokens > self.long_input_tokens
        plain = tokens.input_tokens - tokens.cached_tokens - tokens.cache_write_tokens
        read = (
            plain * self.input
            + tokens.cached_tokens * self.cached
            + tokens.cache_write_tokens * self.cache_write
        )
        written = tokens.output_tokens * self.output
        if is_long:
            read, written = read * self.long_input_factor, written * self.long_output_factor
        return (read + written) / _MILLION


class PriceList:
    """Prices, offline; blocking, and the first look-up loads the list: it takes half a second.

    The list is genai-prices, whose prices ship in the package and are never fetched here.

    Args:
        supplement: prices.toml, for what it lacks.

    Attributes:
        hosted: What the service's own tools cost.
    """

    def __init__(self, supplement: Path) -> None:
        self._file = supplement
        self.hosted = HostedTariff(supplement)

    def cost(self, model_id: str, tokens: TokenUsage, at: datetime) -> Decimal | None:
        """What a request costs in US dollars; None when the model's price is not known.

        The total input of the request decides the tier, so each request is priced by itself.
        """
        counted = _consistent(tokens)
        rates = self._supplement.rates.get(model_id)
        return _listed_cost(model_id, counted, at) if rates is None else rates.cost(counted)

    def load(self) -> None:
        """Load the lists, so that the first look-up is quick."""
        import genai_prices  # noqa: F401

        _ = self._supplement

    def residency_factor(self, model_id: str) -> Decimal:
        """By how much a price is multiplied where a region is chosen for processing."""
        supplement = self._supplement
        is_older = f"{model_id}-".startswith(supplement.without_surcharge)
        return Decimal(1) if is_older else supplement.surcharge

    def tier_factor(self, tier: str) -> Decimal | None:
        """By how much a service tier multiplies a price; None when nobody says."""
        return self._supplement.tiers.get(tier) if tier else Decimal(1)

    @cached_property
    def _supplement(self) -> _Supplement:
        table = tomllib.loads(self._file.read_text("utf-8"))
        return _Supplement(
            rates={row["id"]: _rates(row, table) for row in table["model"]},
            surcharge=1 + Decimal(table["residency_surcharge_percent"]) / 100,
            without_surcharge=tuple(table["without_surcharge"]),
            tiers={name: Decimal(factor) for name, factor in _numbers(table["tier"]).items()},
        )


def _numbers(table: dict[str, Any]) -> dict[str, str]:
    # Any: a table of our own file; the rest of it says where its numbers are from.
    return {name: text for name, text in table.items() if name not in ("source", "as_of")}


def _rates(row: dict[str, Any], table: dict[str, Any]) -> _Rates:
    # Any: a row of our own file, read by the tests.
    return _Rates(
        input=Decimal(row["input"]),
        cached=Decimal(row["cached"]),
        cache_write=Decimal(row["cache_write"]),
        output=Decimal(row["output"]),
        long_input_tokens=table["long_input_tokens"],
        long_input_factor=Decimal(table["long_input_factor"]),
        long_output_factor=Decimal(table["long_output_factor"]),
    )


def _listed_cost(model_id: str, tokens: TokenUsage, at: datetime) -> Decimal | None:
    from genai_prices import Usage, calc_price  # takes half a second

    usage = Usage(
        input_tokens=tokens.input_tokens,
        cache_read_tokens=tokens.cached_tokens,
        cache_write_tokens=tokens.cache_write_tokens,
        output_tokens=tokens.output_tokens,
        input_audio_tokens=tokens.input_sound_tokens,
        cache_audio_read_tokens=tokens.cached_sound_tokens,
        output_audio_tokens=tokens.output_sound_tokens,
    )
    try:
        price = calc_price(usage, model_id, provider_id=_SERVICE, genai_request_timestamp=at)
    except LookupError:
        return None
    is_used = tokens.input_tokens or tokens.output_tokens
    # A model listed without its prices is not free.
    return None if is_used and not price.total_price else price.total_price


def _consistent(tokens: TokenUsage) -> TokenUsage:
    """The tokens as a sum that adds up, whatever a service reports."""
    read = max(tokens.input_tokens, 0)
    cached = min(max(tokens.cached_tokens, 0), read)
    written = max(tokens.output_tokens, 0)
    heard = min(max(tokens.input_sound_tokens, 0), read)
    return TokenUsage(
        input_tokens=read,
        cached_tokens=cached,
        output_tokens=written,
        reasoning_tokens=max(tokens.reasoning_tokens, 0),
        cache_write_tokens=min(max(tokens.cache_write_tokens, 0), read - cached),
        input_sound_tokens=heard,
        cached_sound_tokens=min(max(tokens.cached_sound_tokens, 0), heard, cached),
        output_sound_tokens=min(max(tokens.output_sound_tokens, 0), written),
    )
