"""Conditions that are not understood are refused, with their line."""

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.policy_desk import a_policy


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ('{ categry = "Meals" }', 'a condition on "categry" is not known'),
        ('{ category = { inn = ["Meals"] } }', 'has no "inn"'),
        ("{ category = 5 }", "is a list of texts"),
        ('{ amount = "5" }', "is a table"),
        ('{ amount = { above = "5" } }', '"above" is no comparison'),
        ('{ amount = { gt = "5", currency = "EURO" } }', '"EURO" is not a currency code'),
        ('{ date = { ge = "October" } }', "is a day such as"),
        ('{ day = "someday" }', "only friday, holiday"),
        ('{ merchant = { regex = "(a" } }', 'the pattern of "regex" cannot be used'),
        ('{ receipt = { present = "no" } }', "is true or false"),
    ],
)
def test_a_condition_that_is_not_understood_is_refused(when, told):
    rule = f'[[rule]]\nid = "a"\nkind = "forbid"\nwhen = {when}'

    with pytest.raises(UnreadableFileError, match=r"expense-policy\.toml, line 7: ") as refused:
        a_policy(rule)

    assert told in refused.value.message
