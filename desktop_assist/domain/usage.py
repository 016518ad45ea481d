"""Tokens, as the service counted them."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class TokenUsage:
    """Tokens of one step. Cached tokens are part of the input, reasoning tokens of the output."""

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    reasoning_tokens: int = 0


@dataclass(frozen=True, slots=True)
class StepUsage:
    """What one step used. `cost_usd` is None when the price is not known."""

    provider: str
    model_id: str
    tokens: TokenUsage
    cost_usd: Decimal | None = None
