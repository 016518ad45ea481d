"""What speaks for and against each amount being the one that was to be paid.

Most receipts print the right amount, and most print it several times: finding the total is a choice
among what is there. Every amount that differs from the others is a candidate, with the numbers
below; `ranker.py` weighs them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from desktop_assist.expenses.receipt.amounts import PrintedAmount
from desktop_assist.expenses.receipt.labels import Label, labels_in

CENT = Decimal("0.01")
_FAR_BEHIND = 4
_MANY_ROWS = 3
_RARE = 30
_NAMES_OF_TOTAL = {Label.FINAL, Label.TOTAL, Label.TENDERED, Label.CARD}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value with everywhere it is printed."""

    value: Decimal
    printed: tuple[PrintedAmount, ...]


class AmountsOfReceipt:
    """All amounts of a receipt, and the sums that hold between them."""

    def __init__(self, amounts: list[PrintedAmount], line_count: int) -> None:
        self.amounts = amounts
        self.line_count = max(line_count, 1)
        heights = sorted(one.height for one in amounts)
        self.usual_height = heights[len(heights) // 2] if heights else 1.0

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Every value once, as it is first printed."""
        values: dict[Decimal, list[PrintedAmount]] = {}
        for one in self.amounts:
            values.setdefault(one.value, []).append(one)
        return tuple(Candidate(value, tuple(printed)) for value, printed in values.items())

    def values_called(self, *labels: Label) -> set[Decimal]:
        """The values that one of the labels stands beside."""
        return {
            one.value for one in self.amounts if any(label in labels_of(one) for label in labels)
        }

    @cached_property
    def tendered(self) -> set[Decimal]:
        """What was given."""
        return self.values_called(Label.TENDERED, Label.CARD)

    @cached_property
    def change(self) -> set[Decimal]:
        """What was given back."""
        return self.values_called(Label.CHANGE)

    @cached_property
    def nets(self) -> set[Decimal]:
        """Sums before tax."""
        return self.values_called(Label.SUBTOTAL, Label.NET)

    @cached_property
    def taxes(self) -> set[Decimal]:
        """Amounts of tax."""
        return self.values_called(Label.TAX)

    @cached_property
    def extras(self) -> set[Decimal]:
        """Tips, rounding and discounts, as they are added."""
        added = self.values_called(Label.TIP, Label.ROUNDING)
        off = self.values_called(Label.DISCOUNT, Label.ROUNDING)
        return {*added, *(-abs(one) for one in off), *(abs(one) for one in added)}

    @cached_property
    def last_named_line(self) -> int:
        """The last line that names a total."""
        named = (Label.FINAL, Label.TOTAL)
        lines = [
            one.line
            for one in self.amounts
            if any(label in labels_of(one) for label in named) and Label.COUNT not in labels_of(one)
        ]
        return max(lines, default=-1)

    @cached_property
    def first_final_line(self) -> int:
        """The first line with an unmistakable name of the total."""
        lines = [one.line for one in self.amounts if Label.FINAL in labels_of(one)]
        return min(lines, default=self.line_count)

    @cached_property
    def by_size(self) -> list[Decimal]:
        """All values, the largest first."""
        return sorted({one.value for one in self.amounts}, reverse=True)

    def is_given_less_change(self, value: Decimal) -> bool:
        """Whether what was given less what was given back is this."""
        return any(given - back == value for given in self.tendered for back in self.change if back)

    def is_net_and_tax(self, value: Decimal) -> bool:
        """Whether a sum before tax and an amount of tax make this, a cent or two aside."""
        return any(
            abs(net + tax - value) <= 2 * CENT
            for net in self.nets
            for tax in self.taxes
            if tax and net != value
        )

    def is_net_and_extra(self, value: Decimal) -> bool:
        """Whether a named sum and a tip, a discount or a rounding make this."""
        sums = self.nets | self.values_called(Label.TOTAL, Label.FINAL)
        return any(one + extra == value for one in sums for extra in self.extras if extra)

    def is_difference_below(self, value: Decimal) -> bool:
        """Whether two amounts after one another, below this one, differ by it: given and back."""
        first = next(n for n, one in enumerate(self.amounts) if one.value == value)
        below = self.amounts[first + 1 :]
        return value > 0 and any(
            given.value > value and given.value - back.value == value and back.value > 0
            for given, back in pairwise(below)
        )

    def is_sum_just_above(self, value: Decimal) -> bool:
        """Whether the two amounts right before one of these add up to it: net and tax."""
        values = [one.value for one in self.amounts]
        return value > 0 and any(
            values[n] == value and values[n - 2] + values[n - 1] == value and values[n - 1]
            for n in range(2, len(values))
        )

    def is_sum_above(self, value: Decimal) -> bool:
        """Whether the amounts at the right, down to a line, add up to this."""
        total = Decimal()
        for one in self.amounts:
            names = labels_of(one)
            if one.value == value and total == value and one.line > 1:
                return True
            if names & {Label.TOTAL, Label.FINAL, Label.SUBTOTAL}:
                return total == value
            if one.right > 0.6 or one.in_row == 1:
                total += one.value
        return False


def labels_of(one: PrintedAmount) -> frozenset[Label]:
    """What stands beside an amount, or above it where nothing does."""
    return labels_in(one.label)


def features(candidate: Candidate, receipt: AmountsOfReceipt) -> dict[str, float]:
    """The numbers of one candidate, each from 0 to 1 or a little beyond."""
    value, printed = candidate.value, candidate.printed
    numbers: dict[str, float] = {}
    for label in Label:
        beside = [one for one in printed if label in labels_of(one) and not one.is_above]
        above = [one for one in printed if label in labels_of(one) and one.is_above]
        numbers[f"is {label}"] = float(bool(beside))
        numbers[f"is below {label}"] = float(bool(above))
    numbers |= _pure_names(printed)
    numbers |= _places(candidate, receipt)
    numbers |= _sums(value, receipt)
    numbers |= _sizes(value, receipt)
    return numbers


def is_nameless(candidate: Candidate, receipt: AmountsOfReceipt) -> bool:
    """Whether neither a word nor a sum speaks for it: the real total may not be on the picture."""
    names = [labels_of(one) for one in candidate.printed]
    is_named = any(one & _NAMES_OF_TOTAL and Label.COUNT not in one for one in names)
    return not is_named and not any(_sums(candidate.value, receipt).values())


def has_rival(value: Decimal, receipt: AmountsOfReceipt) -> bool:
    """Whether there is a total with and one without a tip: which was paid may be handwritten."""
    named = receipt.values_called(Label.FINAL, Label.TOTAL) - {value}
    tips = receipt.values_called(Label.TIP) - {Decimal()}
    return any(abs(value - other) == abs(tip) for other in named for tip in tips)


def _pure_names(printed: Iterable[PrintedAmount]) -> dict[str, float]:
    """Names that are not taken back by another word beside them."""
    names = [labels_of(one) for one in printed]
    spoilt = {
        Label.SUBTOTAL, Label.NET, Label.TAX, Label.COUNT, Label.DISCOUNT, Label.CHANGE,
        Label.ROUNDING, Label.SUGGESTED, Label.BALANCE, Label.TENDERED,
    }  # fmt: skip
    return {
        "is plainly final": _any(names, lambda one: Label.FINAL in one and not one & spoilt),
        "is plainly total": _any(names, lambda one: Label.TOTAL in one and not one & spoilt),
        "is final with tax in": _any(
            names,
            lambda one: (
                bool(one & {Label.FINAL, Label.TOTAL})
                and Label.INCLUSIVE in one
                and Label.NET not in one
            ),
        ),
        "is total without tax": _any(
            names, lambda one: bool(one & {Label.FINAL, Label.TOTAL}) and Label.NET in one
        ),
        "is tax of total": _any(
            names,
            lambda one: (
                bool(one & {Label.FINAL, Label.TOTAL})
                and Label.TAX in one
                and Label.INCLUSIVE not in one
            ),
        ),
        "is nameless": _any(names, lambda one: not one),
        "is count": _any(names, lambda one: Label.COUNT in one and Label.FINAL not in one),
    }


def _places(candidate: Candidate, receipt: AmountsOfReceipt) -> dict[str, float]:
    printed = candidate.printed
    lines = [one.line for one in printed]
    last, first = max(lines), min(lines)
    behind = last - receipt.last_named_line
    named = {Label.FINAL, Label.TOTAL}
    return {
        "times printed": min(len(printed), 4) / 4,
        "lines apart": min(len(set(lines)), 4) / 4,
        "depth": last / receipt.line_count,
        "first depth": first / receipt.line_count,
        "is on last named line": float(receipt.last_named_line in lines),
        "is on first final line": float(receipt.first_final_line in lines),
        "is named last": float(
            any(one.line == receipt.last_named_line and labels_of(one) & named for one in printed)
        ),
        "is long after": float(behind > _FAR_BEHIND),
        "is before": float(behind < 0),
        "height": min(max(one.height for one in printed) / receipt.usual_height, 3) / 3,
        "is tall": float(max(one.height for one in printed) > 1.3 * receipt.usual_height),
        "has sign": float(any(one.sign for one in printed)),
        "ends at right": max(one.right for one in printed),
        "stands in a row": float(all(one.in_row >= _MANY_ROWS for one in printed)),
        "stands alone": float(any(one.in_row == 1 for one in printed)),
        "is whole": float(all(one.is_whole for one in printed)),
    }


def _sums(value: Decimal, receipt: AmountsOfReceipt) -> dict[str, float]:
    is_given = receipt.is_given_less_change(value)
    is_taxed = receipt.is_net_and_tax(value)
    return {
        "is given less change": float(is_given),
        "is given": float(value in receipt.tendered),
        "is given and more than once": float(
            value in receipt.tendered
            and any(
                one.value == value and not labels_of(one) & {Label.TENDERED, Label.CARD}
                for one in receipt.amounts
            )
        ),
        "is net and tax": float(is_taxed),
        "is net and extra": float(receipt.is_net_and_extra(value)),
        "is sum above": float(receipt.is_sum_above(value)),
        "is difference below": float(receipt.is_difference_below(value)),
        "is sum just above": float(receipt.is_sum_just_above(value)),
        "is net": float(value in receipt.nets),
        "sums agree": float(is_given and is_taxed),
    }


def _sizes(value: Decimal, receipt: AmountsOfReceipt) -> dict[str, float]:
    place = receipt.by_size.index(value)
    paid = receipt.tendered | receipt.change
    unpaid = [one for one in receipt.by_size if one not in paid]
    return {
        "is largest": float(place == 0),
        "is second": float(place == 1),
        "size": 1 - place / len(receipt.by_size),
        "is largest unpaid": float(bool(unpaid) and unpaid[0] == value),
        "is zero": float(not value),
        "is negative": float(value < 0),
        "is round": float(value == value.to_integral_value() and not value % 5),
        "is large": float(value > 10 * (receipt.by_size[min(1, len(receipt.by_size) - 1)] or 1)),
        "is one of few": float(len(receipt.by_size) < _RARE / 10),
    }


def _any(names: Iterable[frozenset[Label]], test: Callable[[frozenset[Label]], bool]) -> float:
    return float(any(test(one) for one in names))
