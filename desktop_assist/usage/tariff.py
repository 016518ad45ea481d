"""Says what a step costs, what it may cost at most, and what it counts when nobody knows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from urllib.parse import urlsplit

from desktop_assist.domain.message import Part
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.settings import Settings, searching
from desktop_assist.domain.spending import LONGEST_ANSWER_TOKENS
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.hosted_use import hosted_usd, most_hosted_usd
from desktop_assist.usage.price_list import PriceList

_OPENAI = "openai"
_REGIONAL = ".api.openai.com"
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """What tokens cost.

    Attributes:
        cost_usd: None when the price is not known.
        counted_usd: What they count in the budget all the same.
    """

    cost_usd: Decimal | None
    counted_usd: Decimal

    def plus(self, usd: Decimal) -> "Price":
        """Together with what else was paid."""
        cost = None if self.cost_usd is None else self.cost_usd + usd
        return Price(cost, self.counted_usd + usd)


class Tariff:
    """Prices of steps under the settings as they are now; blocking.

    OpenAI's prices count at any address: what is sent elsewhere as provider `openai` goes there in
    the end. A server on this laptop is reached as provider `compatible` and is free.

    Args:
        prices: What models cost.
        settings: Gives the settings as they are now.
    """

    def __init__(self, prices: PriceList, settings: Callable[[], Settings]) -> None:
        self._prices = prices
        self._settings = settings

    def price(
        self,
        provider: str,
        model_ids: tuple[str, ...],
        tokens: TokenUsage,
        at: datetime,
        tier: str = "",
    ) -> Price:
        """What tokens cost with the first of the models whose price is known.

        Args:
            provider: Who is asked.
            model_ids: The one that answered first.
            tokens: What it used.
            at: When; prices change.
            tier: The service tier that the service reports.
        """
        settings, factor = self._settings(), self._prices.tier_factor(tier)
        for model_id in model_ids if factor is not None else ():
            cost = self._prices.cost(model_id, tokens, at)
            if cost is not None and factor is not None:
                cost *= factor
                if provider == _OPENAI and _is_regional(settings.openai):
                    cost *= self._prices.residency_factor(model_id)
                return Price(cost, cost)
        budget = settings.budget
        read = max(tokens.input_tokens, 0) * budget.unpriced_input_usd
        written = max(tokens.output_tokens, 0) * budget.unpriced_output_usd
        return Price(None, (read + written) / _MILLION)

    def hosted(self, provider: str, said: Iterable[Part]) -> Decimal:
        """What the service's own tools cost in a step."""
        return hosted_usd(said, self._prices.hosted) if provider == _OPENAI else Decimal(0)

    def spared_by_cache(
        self, provider: str, model_id: str, tokens: TokenUsage, at: datetime
    ) -> Decimal:
        """What the service's cache saved: negative where filling it cost more than it gave."""
        if not (tokens.cached_tokens or tokens.cache_write_tokens):
            return Decimal(0)
        plain = replace(tokens, cached_tokens=0, cache_write_tokens=0)
        without = self.price(provider, (model_id,), plain, at).cost_usd
        paid = self.price(provider, (model_id,), tokens, at).cost_usd
        return Decimal(0) if without is None or paid is None else without - paid

    def load(self) -> None:
        """Load the prices, so that the first step is not held up by it."""
        self._prices.load()

    def greatest_spoken(
        self, model_id: str, input_tokens: int, sound_tokens: int, at: datetime
    ) -> Decimal:
        """What an answer aloud may cost at most: sound is dearer than text, both ways."""
        tokens = TokenUsage(
            input_tokens + sound_tokens,
            output_tokens=LONGEST_ANSWER_TOKENS,
            input_sound_tokens=sound_tokens,
            output_sound_tokens=LONGEST_ANSWER_TOKENS,
        )
        return self.price(_OPENAI, (model_id,), tokens, at).counted_usd

    def greatest(self, provider: str, model_id: str, input_tokens: int, at: datetime) -> Decimal:
        """What a request may cost at most: all of it newly cached, and the longest answer.

        With every search of documents at the service that it may make.
        """
        openai = self._settings().openai
        longest = openai.max_output_tokens
        plain = TokenUsage(input_tokens, output_tokens=longest)
        cached = TokenUsage(input_tokens, output_tokens=longest, cache_write_tokens=input_tokens)
        prices = (self.price(provider, (model_id,), tokens, at) for tokens in (plain, cached))
        # A tier that is asked for may be answered as the usual one, never the other way round.
        tier = self._prices.tier_factor(openai.service_tier) or Decimal(1)
        factor = max(tier, Decimal(1)) if provider == _OPENAI else Decimal(1)
        return max(one.counted_usd for one in prices) * factor + self._most_hosted(provider)

    def _most_hosted(self, provider: str) -> Decimal:
        if provider != _OPENAI:
            return Decimal(0)
        settings = self._settings()
        return most_hosted_usd(searching(settings), self._prices.hosted)


def _is_regional(settings: OpenAISettings) -> bool:
    if settings.base_url:
        return (urlsplit(settings.base_url).hostname or "").endswith(_REGIONAL)
    return settings.data_residency != "global"
