"""Amounts in another currency, never by a guessed rate: one of the user's own wins."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import RateMissingError
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.expenses.currency import CODES, rounded
from desktop_assist.expenses.exchange.ecb_rates import euro_rate, last_day
from desktop_assist.expenses.exchange.own_rate import own_rate

_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount in another currency, and how it became that.

    Attributes:
        amount: In whole smallest units of the other currency.
        rate: What one unit of the first currency is worth in the other; not rounded.
        rate_date: The day of the rate: Friday's is also that of the weekend.
        source: "yours": a rate of the settings; "same": both currencies are one.
    """

    amount: Decimal
    rate: Decimal
    rate_date: date
    source: Literal["ECB", "yours", "same"]


class ExchangeRates:
    """Converts amounts; blocking, as the rates are read from a file at the first use.

    Args:
        settings: The rates that the user typed.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def convert(self, amount: Decimal, currency: str, to: str, on: date) -> Converted:
        """An amount of one day in another currency.

        Raises:
            RateMissingError: No rate of that day is known.
            SettingsError: The settings cannot be read.
        """
        for code in (currency, to):
            if code not in CODES:
                raise RateMissingError(
                    f'"{code}" is not a currency code.', "Use its three letters: EUR, USD, GBP."
                )
        if currency == to:
            return Converted(rounded(amount, to), Decimal(1), on, "same")
        if own := own_rate(self._settings.current().expenses.rates, currency, to, on):
            return Converted(
                rounded(amount * own.given / own.taken, to), own.rate, own.since, "yours"
            )
        if on > (last := last_day()):
            raise _ended(currency, to, last)
        had, wanted = euro_rate(currency, on), euro_rate(to, on)
        return Converted(
            rounded(amount / had.rate * wanted.rate, to),
            wanted.rate / had.rate,
            min(had.day, wanted.day),
            "ECB",
        )

    def latest(self, amount: Decimal, currency: str, to: str, on: date) -> Converted:
        """The same by the last rate that is known up to a day: to look at, not to book by.

        Raises:
            RateMissingError: No rate is known at all.
            SettingsError: The settings cannot be read.
        """
        try:
            return self.convert(amount, currency, to, on)
        except RateMissingError:
            if on <= (last := last_day()):
                raise
            return self.convert(amount, currency, to, last)


def _ended(currency: str, to: str, last: date) -> RateMissingError:
    """The last known rate is offered and not taken: only the person knows what was really paid."""
    rate = euro_rate(to, last).rate / euro_rate(currency, last).rate
    shown = f"1 {currency} = {rate:.{max(0, _DIGITS - 1 - rate.adjusted())}f} {to}"
    return RateMissingError(
        f"The exchange rates here end on {date_words(last)}, with {shown}.",
        f"To go on by it, add “{shown} from {last + timedelta(days=1)}” to the exchange rates of "
        "your own in the settings (expenses.rates), or the rate that your bank took.",
    )
