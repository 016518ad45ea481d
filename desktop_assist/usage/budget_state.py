"""How much of a month's budget is used, in numbers and in words."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Literal, TypeAlias

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import BudgetUsedUpError

_CENT = Decimal("0.01")
BudgetLevel: TypeAlias = Literal["fine", "near", "reached"]
"""Whether there is room, most of it is used, or a request did not fit any more."""


@dataclass(frozen=True, slots=True)
class BudgetState:
    """One month's budget.

    Attributes:
        month: For example "2026-11".
        limit_usd: What may be spent in it.
        used_usd: What was spent.
        reserved_usd: What requests that are just being answered may still cost.
        renews_on: The first day of the next month.
        warn_percent: From how much of the limit on it is told.
        refused_usd: The smallest request of the month that did not fit; None: each did.
    """

    month: str
    limit_usd: Decimal
    used_usd: Decimal
    reserved_usd: Decimal
    renews_on: date
    warn_percent: int = 80
    refused_usd: Decimal | None = None

    @property
    def left_usd(self) -> Decimal:
        """What can still be spent."""
        return max(self.limit_usd - self.used_usd - self.reserved_usd, Decimal(0))

    @property
    def level(self) -> BudgetLevel:
        """How it stands."""
        if not self.left_usd or (self.refused_usd is not None and self.refused_usd > self.left_usd):
            return "reached"
        return "near" if self.is_near(self.used_usd) else "fine"

    def is_near(self, used_usd: Decimal) -> bool:
        """Whether so much use is to be told of."""
        return used_usd >= self.limit_usd * self.warn_percent / 100

    def in_words(self) -> str:
        """One line for people."""
        under_way = f", {dollars(self.reserved_usd)} set aside" if self.reserved_usd else ""
        return (
            f"{dollars(self.used_usd)} of {dollars(self.limit_usd)} dollars used in"
            f" {_month_words(self.month)}{under_way}."
        )


def _month_words(month: str) -> str:
    _, words = date_words(date.fromisoformat(f"{month}-01")).split(" ", 1)
    return words


def used_up(state: BudgetState, most: Decimal) -> BudgetUsedUpError:
    """Why a request that may cost `most` was not sent, and what to do."""
    if state.left_usd:
        message = (
            f"The request was not sent: it may cost up to {dollars(most)} dollars, and"
            f" {dollars(state.left_usd)} of this month's {dollars(state.limit_usd)} are left."
        )
    else:
        message = (
            f"The request was not sent: this month's {dollars(state.limit_usd)} dollars for models"
            " are used up."
        )
    return BudgetUsedUpError(
        message,
        "Raise the limit in the settings (budget.monthly_usd), wait until"
        f" {date_words(state.renews_on)}, or go on in this conversation without a"
        " model: choose “On this computer”, or --provider embedded. This one can be sent all the"
        " same (--over-budget).",
    )


def turn_too_dear(limit: Decimal) -> BudgetUsedUpError:
    """Why a turn was not carried on, and what to do."""
    return BudgetUsedUpError(
        f"The request was not sent: with it, this one question might cost more than"
        f" {dollars(limit)} dollars.",
        "Ask for less at once, or raise the limit in the settings (budget.per_turn_usd). What was"
        " done until here is kept.",
    )


def near_words(state: BudgetState) -> str:
    """The notice, once a month, that most of it is used."""
    return f"{state.in_words()} At the limit, models are not asked any more."


def dollars(usd: Decimal) -> str:
    """An amount for people: cents, or more digits where cents would hide it."""
    if usd == usd.quantize(_CENT) or usd >= 1:
        return f"{usd.quantize(_CENT, ROUND_CEILING):f}"
    return f"{Decimal(f'{usd:.2g}'):f}"
