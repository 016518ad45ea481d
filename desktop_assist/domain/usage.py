"""What a model service used, as the service counted it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Feature: TypeAlias = Literal[
    "conversation", "quick_ask", "voice", "receipts", "expense_rules", "document_search"
]
"""What something was paid for, as the usage page tells it."""


@dataclass(frozen=True, slots=True)
class TokenUsage:
    """Tokens of one step.

    Cached and newly cached tokens are part of the input, reasoning tokens of the output. So are
    the tokens of sound, which cost more, part of what they are named after.
    """

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    reasoning_tokens: int = 0
    cache_write_tokens: int = 0
    input_sound_tokens: int = 0
    cached_sound_tokens: int = 0
    output_sound_tokens: int = 0


@dataclass(frozen=True, slots=True)
class StepUsage:
    """What one step used.

    Attributes:
        provider: Who answered.
        model_id: The model that answered, as the service names it.
        tokens: As the service counted them.
        cost_usd: What it cost; None when the price is not known.
        is_estimate: True when the service did not come to tell the tokens.
        notice: What the person should know of it, once; mostly empty.
    """

    provider: str
    model_id: str
    tokens: TokenUsage
    cost_usd: Decimal | None = None
    is_estimate: bool = False
    notice: str = ""
