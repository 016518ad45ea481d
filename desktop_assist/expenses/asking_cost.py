"""Say what asking a model cost."""

from collections.abc import Sequence
from decimal import Decimal

from desktop_assist.domain.usage import StepUsage

_LEAST = Decimal("0.0001")


def cost_words(used: Sequence[StepUsage]) -> str:
    """For example "$0.0005": so many digits that small amounts are seen."""
    known = [one.cost_usd for one in used if one.cost_usd is not None]
    if len(known) < len(used):
        return "price not known"
    usd = sum(known, Decimal())
    return f"${max(usd, _LEAST) if usd else usd:.4f}"
