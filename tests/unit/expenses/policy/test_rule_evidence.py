"""A rule is believed where its words stand in the document and its figures in these words."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.policy.policy_draft import PolicySentence
from desktop_assist.expenses.policy.rule_evidence import DocumentWords, is_borne_out, said_words
from desktop_assist.expenses.policy.said_rule import SaidRule

FIRST = PolicySentence("Meals are paid up to “60 EUR” per day\u00a0— no more.", 1, "Meals")
SECOND = PolicySentence("Rooms cost 140 EUR a night.", 2, "Hotels")
DOCUMENT = DocumentWords((FIRST, SECOND))


@pytest.mark.parametrize(
    ("evidence", "page"),
    [
        ("Meals are paid up to '60 EUR'  per day", 1),
        ("rooms cost 140 EUR a night.", 2),
        ("no more. Rooms cost 140 EUR", 1),
    ],
)
def test_words_are_found_whatever_their_quotation_marks_and_spaces(evidence, page):
    assert DOCUMENT.place_of(evidence).page == page


@pytest.mark.parametrize("evidence", ["", "60 EUR", "Rooms cost 150 EUR a night.", "No such line"])
def test_other_words_are_not_found(evidence):
    assert DOCUMENT.place_of(evidence) is None


def borne_out(kind, evidence, section="", **values):
    amount = Decimal(values.pop("amount")) if "amount" in values else None
    currency = values.pop("currency", "EUR")
    rule = SaidRule(kind, "A rule", evidence, amount=amount, currency=currency, **values)
    return is_borne_out(rule, section, "EUR")


@pytest.mark.parametrize(
    ("kind", "evidence", "values"),
    [
        ("cap", "Meals cost at most 60 EUR a day.", {"amount": "60", "per": "day"}),
        ("cap", "Höchstens 1.240,50 € pro Nacht", {"amount": "1240.50", "per": "night"}),
        ("cap", "Grade: A | Per night: 140", {"amount": "140", "per": "night"}),
        ("cap", "Gifts are paid up to $50.", {"amount": "50", "currency": "USD"}),
        ("cap", "$75", {"amount": "75", "currency": "USD", "category": "meals", "section": "Food"}),
        ("require", "Receipts are needed above 25 EUR.", {"fields": ("receipt",), "amount": "25"}),
        ("require", "Der Anlass muss angegeben werden.", {"fields": ("description",)}),
        ("forbid", "Alcohol is never paid for.", {"words": ("alcohol",)}),
        ("window", "Hand it in within 60 days.", {"days": 60}),
        ("window", "Claims within two weeks.", {"days": 14}),
        ("window", "innerhalb von drei Monaten", {"days": 90}),
        ("unique", "No receipt is reimbursed twice.", {}),
        ("mileage", "67 cents per mile", {"amount": "0.67", "unit": "mi"}),
    ],
)  # fmt: skip
def test_what_the_words_say_is_borne_out(kind, evidence, values):
    assert borne_out(kind, evidence, **values)


@pytest.mark.parametrize(
    ("kind", "evidence", "values"),
    [
        ("cap", "Meals cost at most 60 EUR a day.", {"amount": "80", "per": "day"}),
        ("cap", "Meals cost at most 60 EUR a day.", {"amount": "60", "per": "person"}),
        ("cap", "Meals cost at most 60 EUR a day.", {"amount": "60", "currency": "USD"}),
        ("cap", "Meals cost at most 60 EUR.", {"amount": "60", "category": "lodging"}),
        ("cap", "At most 60 a day", {"amount": "60", "currency": "USD"}),
        ("require", "Receipts are required above 25 EUR.", {"fields": ("project",)}),
        ("require", "Receipts above 25 EUR", {"fields": ("receipt",)}),
        ("forbid", "Alcohol is paid for.", {"words": ("alcohol",)}),
        ("window", "Hand it in within 60 days.", {"days": 30}),
        ("window", "Section 60: claims", {"days": 60}),
        ("unique", "Every receipt is reimbursed.", {}),
        ("mileage", "67 cents per mile", {"amount": "0.67", "unit": "km"}),
    ],
)
def test_what_they_do_not_say_is_not(kind, evidence, values):
    assert not borne_out(kind, evidence, **values)


def test_only_words_of_the_document_are_taken():
    rule = SaidRule("forbid", "Drinks", "Wine and spirits are excluded.", words=("wine*", "beer"))

    assert said_words(rule) == ("wine*",)
