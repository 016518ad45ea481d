"""A German expense is said alone, without what became of its receipt."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_expenses import (
    as_report,
    in_one_expense,
    without_total_asked,
)


@pytest.mark.parametrize(
    ("said", "expense"),
    [
        (
            "noch was ohne Beleg: 22.2. Parkautomat Feistring 4,50 bar, der gibt keinen Zettel her",
            "22.2. Parkautomat Feistring 4,50 € bar",
        ),
        (
            "ach so, und am 26.2. noch Parkautomat Werft, 6,50 € bar. Zettel ist weg, trag das ein",
            "trag am 26.2. Parkautomat Werft, 6,50 € bar ein",
        ),
        (
            "gestern Kaffee 3,80 €, Beleg ist weg, bitte trotzdem eintragen",
            "trag gestern Kaffee 3,80 € ein",
        ),
        ("am 18.11. Trafik Huber 5,20, keinen Bon bekommen", "am 18.11. Trafik Huber 5,20 €"),
        ("Ohne Beleg: am 19.11. Garderobe 2,00 €", "am 19.11. Garderobe 2,00 €"),
    ],
)
def test_the_expense_is_left(said, expense):
    assert in_one_expense(said) == expense


@pytest.mark.parametrize(
    "text",
    [
        "Was mach ich, wenn der Beleg weg ist?",
        "Den Beleg vom Taxi hab ich verloren",
        "Der Beleg vom Hotel über 240,00 € fehlt, wo ist der?",
        "trag Taxi 12,50 € ein",
        "I lost the receipt, lunch was 12.50",
    ],
)
def test_anything_else_stays(text):
    assert in_one_expense(text) == text


def test_what_a_report_comes_to_is_told_anyway():
    asked = "mach die Spesenabrechnung für Februar fertig. Was kommt denn insgesamt raus?"

    assert without_total_asked(asked) == "mach die Spesenabrechnung für Februar fertig"
    assert without_total_asked("Was kommt insgesamt raus?") == "Was kommt insgesamt raus?"


def test_expenses_that_are_to_be_ready_are_a_report():
    said = "kannst du bitte meine Auslagen vom November zusammenstellen"

    assert as_report(said) == "erstelle die Spesenabrechnung vom November"
    assert as_report("mach die Spesen fertig") == "mach die Spesen fertig"
