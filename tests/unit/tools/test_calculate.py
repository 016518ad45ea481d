import time
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assist.domain.errors import RateMissingError, ToolInputError
from desktop_assist.domain.tool import ToolContext
from desktop_assist.expenses.exchange.exchange_rates import Converted
from desktop_assist.tools.calculate import Calculate
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.inline_workers import InlineWorkers

CONTEXT = ToolContext(SUNDAY_MORNING, "assistant", "conversation", "turn")


class Rates:
    """Knows what a dollar was worth on one day."""

    def latest(self, amount, currency, to, on):
        if (currency, to) != ("USD", "EUR"):
            raise RateMissingError(f"There is no exchange rate for {currency}.", "Set one.")
        return Converted(amount / 2, Decimal("0.5"), min(on, date(2026, 10, 30)), "ECB")


def calculate():
    return Calculate(Rates(), FixedSettings(), InlineWorkers())


async def run(expression):
    return (await calculate().run({"expression": expression}, CONTEXT)).output


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("15% of 340", "51"),
        ("340 + 19%", "404.6"),
        ("340 - 19%", "275.4"),
        ("19% + 5%", "0.24"),
        ("340 * 15%", "51"),
        ("15 / 100 * 340", "51"),
        ("0.1 + 0.2", "0.3"),
        ("1,234.50 + 1", "1235.5"),
        ("1.234,50 + 1", "1235.5"),
        ("1'234.50 + 1", "1235.5"),
        ("12,5 * 2", "25"),
        ("2 + 3 \u00d7 4", "14"),
        ("(2 + 3) * 4 =", "20"),
        ("10 ÷ 4", "2.5"),
        ("2 ^ 3 ^ 2", "512"),
        ("2 ** 10", "1024"),
        ("-2 ^ 2", "-4"),
        ("2 ^ -1", "0.5"),
        ("--5", "5"),
        ("1000000 * 1000000", "1000000000000"),
        ("100 - 100", "0"),
    ],
)
async def test_sums_are_exact(expression, result):
    assert (await run(expression))["result"] == result


async def test_the_summary_shows_how_the_sum_was_read():
    assert (await run("15% von 340"))["summary"] == "15 % of 340 = 51"
    assert (await run("(1,234.5+2)*3"))["summary"] == "(1234.5 + 2) \u00d7 3 = 3,709.5"


async def test_what_is_rounded_is_marked():
    output = await run("10 / 3")

    assert (output["summary"], output["is_exact"]) == ("10 \u00f7 3 ≈ 3.33333333333333", False)


@pytest.mark.parametrize(
    "expression",
    [
        "", "1 +", "(1", "1)", "2 3", "1 / 0", "0 / 0", "(-1) ^ 0.5", "10 ^ 400", "9 ^ 9 ^ 9",
        "__import__('os')", "a + 1", "1 if 2 else 3", "1" * 600, "(" * 60, "1,2,3", "1..2",
    ],
)  # fmt: skip
async def test_what_is_no_sum_is_sent_back(expression):
    with pytest.raises(ToolInputError):
        await run(expression)


async def test_the_card_shows_the_result_large():
    card = (await calculate().run({"expression": "2500*4"}, CONTEXT)).card

    assert (card.kind, card.title) == ("calculation", "10,000")


PIECES = st.sampled_from(
    ["9", "0", "1.5", "1,234.50", "+", "-", "*", "/", "^", "%", "(", ")", " of ", " in ", " to ",
     "km", " mi", "°C", "EUR ", "$", "h", "GB", "sqrt", "√", "2026-11-22", " days", "today",
     "between ", " and ", "what percent is ", "working ", "(((((", "99999999", "e", "__", "'"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text("0123456789.,+-*/^%() of'", max_size=40),
    st.lists(PIECES, max_size=25).map("".join),
    st.text(max_size=60),
)


async def check_any_text(expression):
    """A result or a plain refusal, in no time."""
    began = time.process_time()
    with suppress(ToolInputError):
        output = await run(expression)
        assert len(output["result"]) < 400
    assert time.process_time() - began < 1


@given(TEXTS)
async def test_any_text_gives_a_result_or_a_refusal_at_once(expression):
    await check_any_text(expression)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@settings(max_examples=10_000)
@given(TEXTS)
async def test_ten_thousand_texts_give_a_result_or_a_refusal_at_once(expression):
    await check_any_text(expression)


@pytest.mark.parametrize(
    ("expression", "result", "unit"),
    [
        ("5 km in miles", "3.10685596118667", "mi"),
        ("72 °F in °C", "22.2222222222222", "°C"),
        ("what percent is 51 of 340", "15", "%"),
        ("12.50 EUR * 3", "37.5", "EUR"),
        ("days between 2026-11-22 and 2027-01-05", "44", "days"),
        ("2026-11-22 + 6 weeks", "2027-01-03", ""),
    ],
)
async def test_units_percentages_and_days_are_worked_out(expression, result, unit):
    output = await run(expression)

    assert (output["result"], output["unit"]) == (result, unit)


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
async def test_whole_numbers_agree_with_python(left, right):
    assert (await run(f"{left} * {right} - {left}"))["result"] == str(left * right - left) or abs(
        left * right - left
    ) >= 10**15


async def test_money_is_converted_by_the_last_known_rate_which_is_told():
    output = await run("120 USD in EUR")

    assert (output["result"], output["unit"]) == ("60", "EUR")
    assert output["summary"] == (
        "120 USD = 60 EUR (rate of the European Central Bank of 30 October 2026)"
    )
    assert (output["rate_of"], output["rate_date"]) == ("ECB", "2026-10-30")


async def test_a_rate_that_is_not_known_is_said():
    with pytest.raises(ToolInputError, match="no exchange rate for THB"):
        await run("100 THB in EUR")
