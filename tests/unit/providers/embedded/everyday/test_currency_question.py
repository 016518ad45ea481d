"""Questions what money is worth in another currency."""

import pytest

from desktop_assist.providers.embedded.everyday.currency_question import read
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("convert 120 usd to eur", "120 USD in EUR"),
        ("120 usd in euros", "120 USD in EUR"),
        ("how many euros is 120 dollars?", "120 USD in EUR"),
        ("what is £45.50 in euros", "45.50 GBP in EUR"),
        ("how much is 250 chf in €?", "250 CHF in EUR"),
        ("wie viel Euro sind 120 Dollar?", "120 USD in EUR"),
        ("Rechne 80 Franken in Euro um", "80 CHF in EUR"),
    ],
)
def test_the_conversion_is_worked_out(text, expression):
    assert read(request(text)) == Act((PlannedCall("calculate", {"expression": expression}),))


@pytest.mark.parametrize(
    "text",
    ["45 pounds in kg", "what did I spend in euros", "add 12 EUR for a taxi", "how much"],
)
def test_other_questions_are_none(text):
    assert read(request(text)) is None
