"""Plain rules are found in sentences, English and German, and nothing else is."""

import pytest

from desktop_assist.expenses.policy.policy_draft import PolicySentence, drafted, sentences_of

ENGLISH = (
    "Meals are reimbursed up to $75 per day. Receipts are required for expenses over $25. "
    "Expense reports must be submitted within 60 days of the trip. Mileage is paid at 67 cents "
    "per mile. Hotel rooms cost at most 140 EUR a night. Alcohol is not reimbursable."
)
GERMAN = (
    "Verpflegung: höchstens 60 EUR pro Tag. Belege sind ab 25 Euro erforderlich. Spesen sind "
    "innerhalb von 30 Tagen einzureichen. Für den eigenen Pkw werden 0,30 € je Kilometer gezahlt. "
    "Übernachtungen bis zu 1.120,50 Euro pro Nacht. Alkohol und Bußgelder werden nicht erstattet."
)


def lines_in(text: str, home="EUR"):
    sentences = [PolicySentence(one, 2, "3. Travel") for one in sentences_of(text)]
    return {one.line: one for one in drafted(sentences, "rules.pdf", home)}


def texts_in(text: str):
    return {line: one.text for line, one in lines_in(text).items()}


def test_plain_english_rules_are_found():
    found = texts_in(ENGLISH)

    assert found.pop("forbidden_words").startswith("alcohol*")
    assert found == {
        "meals_per_day": "75.00 USD",
        "hotel_per_night": "140.00 EUR",
        "receipt_above": "25.00 USD",
        "mileage_rate": "0.67 EUR a mi",
        "deadline_days": "60",
    }


def test_plain_german_rules_are_found():
    found = texts_in(GERMAN)

    assert "bußgeld" in found.pop("forbidden_words")
    assert found == {
        "meals_per_day": "60.00 EUR",
        "hotel_per_night": "1120.50 EUR",
        "receipt_above": "from 25.00 EUR",
        "mileage_rate": "0.30 EUR a km",
        "deadline_days": "30",
    }


def test_each_rule_keeps_its_sentence_and_its_place():
    found = lines_in(ENGLISH)["receipt_above"].citation

    assert (found.source, found.page, found.section) == ("rules.pdf", 2, "3. Travel")
    assert found.quote == "Receipts are required for expenses over $25."


def test_a_sentence_that_names_a_limit_wins_and_others_are_kept_beside_it():
    text = "Meals cost $40 per day on average. Meals are limited to $75 per day."

    found = lines_in(text)["meals_per_day"]

    assert (found.text, found.others) == ("75.00 USD", ("40.00 USD",))


@pytest.mark.parametrize(
    ("sentence", "line", "text"),
    [
        (
            "Receipts must be provided for purchases of $75 or more.",
            "receipt_above",
            "from 75.00 USD",
        ),
        ("Every expense of more than 10 EUR needs a receipt.", "receipt_above", "10.00 EUR"),
        ("The rate is $0.725 per mile.", "mileage_rate", "0.725 USD a mi"),
        ("Lodging is limited to USD 1,250.50 per night.", "hotel_per_night", "1250.50 USD"),
        ("Later than 60 days after the expense nothing is paid.", "deadline_days", "60"),
        ("Claims are due within thirty (30) days.", "deadline_days", "30"),
    ],
)
def test_other_ways_to_say_it_are_found(sentence, line, text):
    assert texts_in(sentence) == {line: text}


@pytest.mark.parametrize(
    "sentence",
    [
        "For example, meals of $75 per day are common.",
        "Your agency must reimburse you within 30 days after you submit a claim.",
        "Approvals cost $75 per day.",
        "The hotel pays 10 % per night.",
        "Receipts are stored for over 10 years.",
        "Report an incident within 30 days to claim nothing.",
        "Alcohol is reimbursed.",
        "",
    ],
)
def test_what_says_something_else_is_left_alone(sentence):
    assert texts_in(sentence) == {}
