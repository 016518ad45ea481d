"""Says what an amount is worth in another currency, and by which rate."""

from typing import assert_never

from desktop_assist.domain.date_words import date_words
from desktop_assist.expenses.exchange.exchange_rates import Converted
from desktop_assist.tools.calculation.currency_sum import Conversion


def conversion_words(wanted: Conversion, found: Converted) -> str:
    """One line with the amounts, whose rate it is, and of which day."""
    money, worth = wanted.money, wanted.worth(found)
    day = date_words(found.rate_date)
    match found.source:
        case "ECB":
            return f"{money} = {worth} (rate of the European Central Bank of {day})"
        case "yours":
            return f"{money} = {worth} (your own rate of {day})"
        case "same":
            return worth
        case _:
            assert_never(found.source)
