"""Calculations are passed on, and understood by the tool as they were meant."""

import pytest

from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.providers.embedded.intents.calculate import read
from desktop_assist.providers.embedded.reply import Act
from desktop_assist.tools.calculate import Calculate
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool
from tests.helpers.user_requests import request

CALCULATE = Calculate(ExchangeRates(FixedSettings()), FixedSettings(), InlineWorkers())


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("15% of 340", "15 % of 340 = 51"),
        ("whats 15% hst on 249.99", "15 % of 249.99 = 37.4985"),
        ("20 Prozent USt von 1.480,50", "20 % of 1480.50 = 296.1"),
        ("brutto von 100 bei 19% MwSt", "100 + 19 % = 119"),
        ("340 + 19%", "340 + 19 % = 404.6"),
        ("whats 19% of 200", "19 % of 200 = 38"),
        ("3 nights at 119 plus 7% tax", "3 \u00d7 119 + 7 % = 381.99"),
        ("4 Nächte zu 98,50 plus 7% MwSt", "4 \u00d7 98.50 + 7 % = 421.58"),
        ("12 x 14,5", "12 \u00d7 14.5 = 174"),
        ("1.234,50 + 99,90", "1234.50 + 99.90 = 1,334.4"),
        ("what's 19% of 1,250.50?", "19 % of 1250.50 = 237.595"),
        ("Was sind 19 % von 1.250 \u20ac?", "19 % of 1250 = 237.5"),
        ("how much is 1200 EUR plus 19% VAT", "1200 + 19 % = 1,428"),
        ("wie viel ist 3 mal 4,5", "3 \u00d7 4.5 = 13.5"),
        ("(3+4)*2", "(3 + 4) \u00d7 2 = 14"),
        ("100/4", "100 \u00f7 4 = 25"),
        ("what's 3.5 hours times 95", "3.5 \u00d7 95 = 332.5"),
        ("add 19% to 240", "240 + 19 % = 285.6"),
        ("100 divided by 8", "100 \u00f7 8 = 12.5"),
        ("split 187.50 by 4", "187.50 \u00f7 4 = 46.875"),
        ("3 nights at 119.50", "3 \u00d7 119.50 = 358.5"),
    ],
)
async def test_the_answer_shows_what_was_calculated(text, summary):
    reply = read(request(text))
    assert isinstance(reply, Act)

    outcome = await run_tool(CALCULATE, **reply.calls[0].arguments)

    assert outcome.output["summary"] == summary


@pytest.mark.parametrize("text", ["12/01/2027", "3-4", "10:30", "5 apples", "42", "two plus two"])
def test_other_numbers_are_no_calculation(text):
    assert read(request(text)) is None


@pytest.mark.parametrize("text", ["netto von 119 Euro bei 19%", "net of 119 at 19% VAT"])
async def test_the_net_of_a_sum_is_without_its_tax(text):
    outcome = await run_tool(CALCULATE, **read(request(text)).calls[0].arguments)

    assert outcome.output["summary"].endswith("= 100")
