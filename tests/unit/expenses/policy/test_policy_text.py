"""Rules are written into the file, and everything else in it stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.policy.policy_form import filled_form
from desktop_assist.expenses.policy.policy_reader import read_policy
from desktop_assist.expenses.policy.policy_text import FormChange, changed_policy, rule_id
from tests.helpers.policy_desk import TODAY

CONVENTIONS = SheetConventions("EUR", "day_first")
FILE = """# our rules
[policy]
currency = "EUR"

# about meals
[[rule]]
id = "food"
limit = { amount = "75.00" }
per = "day"
[rule.when]
category = "Meals"

# about receipts
[[rule]]
id = "receipt"
kind = "require"
fields = ["receipt"]
when = { amount = { gt = "10.00" } }
"""


def form_of(text: str):
    return filled_form(read_policy(text, "p.toml", "EUR"), TODAY)


def changed(text: str, line, filled, citation=None) -> str:
    change = FormChange(line, filled, form_of(text).get(line), citation)
    return changed_policy(text, "p.toml", [change], CONVENTIONS)


@pytest.mark.parametrize(
    ("line", "filled", "shown"),
    [
        ("meals_per_day", "60", "60.00 EUR"),
        ("meals_per_day", "$75.50", "75.50 USD"),
        ("hotel_per_night", "1.240,00 €", "1240.00 EUR"),
        ("receipt_above", "25 EUR", "25.00 EUR"),
        ("receipt_above", "ab 25 EUR", "from 25.00 EUR"),
        ("mileage_rate", "0,30", "0.30 EUR a km"),
        ("mileage_rate", "0.725 USD per mile", "0.725 USD a mi"),
        ("mileage_rate", "$0.67 a mi", "0.67 USD a mi"),
        ("deadline_days", "60 days", "60"),
        ("forbidden_words", 'alcohol*, "mini" bar\\', 'alcohol*, "mini" bar\\'),
    ],
)
def test_what_is_filled_in_is_read_again(line, filled, shown):
    assert form_of(changed("", line, filled))[line].text in (shown, shown.replace(".00", ""))


def test_a_rule_is_replaced_and_the_rest_of_the_file_stays():
    after = changed(FILE, "meals_per_day", "60")

    assert form_of(after)["meals_per_day"].text.startswith("60")
    assert "75.00" not in after
    assert "[rule.when]" not in after
    kept = ("# our rules", "# about meals", "# about receipts", 'id = "receipt"')
    assert [one in after for one in kept] == [True] * 4


def test_an_emptied_line_takes_its_rule_out():
    after = changed(FILE, "receipt_above", "")

    assert list(form_of(after)) == ["meals_per_day"]


def test_a_passage_is_written_with_its_words():
    citation = Citation("r.pdf", 'up to "60" euros\n', 3, "2.1")

    after = changed("", "meals_per_day", "60", citation)

    (rule,) = read_policy(after, "p.toml", "EUR").rules
    assert (rule.id, rule.citation.page, rule.citation.quote) == (
        rule_id("meals_per_day"),
        3,
        'up to "60" euros',
    )


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("meals_per_day", "much"),
        ("meals_per_day", "-5"),
        ("receipt_above", "from"),
        ("mileage_rate", "a lot"),
        ("mileage_rate", "0.30 EUR a league"),
        ("deadline_days", "soon"),
        ("deadline_days", "0"),
        ("forbidden_words", ", ,"),
    ],
)
def test_what_cannot_be_understood_is_refused(line, filled):
    with pytest.raises(ToolInputError):
        changed("", line, filled)


def test_rules_on_one_line_are_left_to_the_person():
    rule = 'id = "a", per = "day", limit = { amount = "1" }, when = { category = "Meals" }'
    text = f"rule = [{{ {rule} }}]"

    with pytest.raises(ToolInputError, match="the form cannot change"):
        changed(text, "meals_per_day", "60")


@given(st.text(max_size=40).filter(str.strip))
def test_no_word_breaks_the_file(word):
    try:
        after = changed("", "forbidden_words", word)
    except ToolInputError:
        return
    assert read_policy(after, "p.toml", "EUR").rules
