"""Counts what a service's own tools did for an answer: each search and each run of code costs."""

from collections.abc import Iterable
from decimal import Decimal

from desktop_assist.domain.message import Part, ReasoningPart
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.usage.hosted_tariff import HostedTariff

MOST_CALLS = 4
"""In one step; the service is told so."""
_SEARCH, _CODE_RUN = "file_search_call", "code_interpreter_call"


def hosted_usd(said: Iterable[Part], tariff: HostedTariff) -> Decimal:
    """What the tools cost that an answer tells of."""
    kinds = [part.item.get("type") for part in said if isinstance(part, ReasoningPart)]
    # All code of one step runs in one place, which is what is paid.
    runs = min(kinds.count(_CODE_RUN), 1)
    return kinds.count(_SEARCH) * tariff.search_usd + runs * tariff.code_run_usd


def most_hosted_usd(settings: OpenAISettings, tariff: HostedTariff) -> Decimal:
    """What they may cost in one step, by what is switched on."""
    searches = MOST_CALLS if settings.file_search_store else 0
    return searches * tariff.search_usd + int(settings.code_interpreter) * tariff.code_run_usd
