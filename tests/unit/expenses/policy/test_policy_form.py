"""The common rules as lines of a form."""

from desktop_assist.expenses.policy.policy_form import filled_form
from tests.helpers.policy_desk import TODAY, a_policy

WHOLE = """
[[rule]]
id = "other"
limit = { amount = "500.00" }
[[rule]]
id = "food"
when = { category = "Verpflegung" }
per = "day"
limit = { amount = "75.00", currency = "USD" }
[[rule]]
id = "rooms"
when = { category = "Lodging" }
per = "night"
limit = { amount = "140.00" }
[[rule]]
id = "receipt"
kind = "require"
fields = ["receipt"]
when = { amount = { ge = "25.00" } }
[[rule]]
id = "late"
kind = "window"
most_days = 60
[[rule]]
id = "words"
kind = "forbid"
words = ["alcohol*", "minibar"]
[[mileage]]
rate = "0.25"
effective_from = 2020-01-01
[[mileage]]
rate = "0.30"
effective_from = 2026-01-01
"""


def texts(rules: str):
    return {line: one.text for line, one in filled_form(a_policy(rules), TODAY).items()}


def test_the_rules_in_force_fill_the_form():
    assert texts(WHOLE) == {
        "meals_per_day": "75.00 USD",
        "hotel_per_night": "140.00 EUR",
        "receipt_above": "from 25.00 EUR",
        "deadline_days": "60",
        "forbidden_words": "alcohol*, minibar",
        "mileage_rate": "0.30 EUR a km",
    }


def test_each_line_knows_where_it_stands_in_the_file():
    form = filled_form(a_policy(WHOLE), TODAY)

    assert (form["meals_per_day"].number, form["mileage_rate"].number) == (1, 1)
    assert form["mileage_rate"].is_mileage


def test_rules_in_other_shapes_stay_out_of_the_form():
    shapes = (
        '[[rule]]\nid = "a"\nper = ["day", "place"]\nlimit = { amount = "1" }\n'
        'when = { category = "Meals" }\n'
        '[[rule]]\nid = "b"\nper = "day"\nlimit = { amount = "1" }\n'
        'when = { category = ["Meals", "Taxi"] }\n'
        '[[rule]]\nid = "c"\nkind = "require"\nfields = ["receipt", "tax"]\n'
        '[[rule]]\nid = "d"\nkind = "forbid"\nwords = ["x"]\nwhen = { day = "weekend" }\n'
        '[[rule]]\nid = "e"\nkind = "window"\nto = "today"\nmost_days = 3\n'
        '[[rule]]\nid = "f"\nkind = "window"\nmost_days = 9\neffective_from = 2030-01-01\n'
    )

    assert texts(shapes) == {}
