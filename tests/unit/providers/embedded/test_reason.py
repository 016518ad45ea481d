"""Why something is to be changed does not get in the way of the order."""

import pytest

from desktop_assist.providers.embedded.reason import without_reason
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            "Weil ich da im Zug sitze: Kannst du die Teamrunde auf 15 Uhr schieben?",
            "Kannst du die Teamrunde auf 15 Uhr schieben?",
        ),
        (
            "Da Lena krank ist, sag bitte die Klausur ab",
            "sag bitte die Klausur ab",
        ),
        (
            "Wegen der Bahn, verschieb die Klausur auf 11 Uhr",
            "verschieb die Klausur auf 11 Uhr",
        ),
        (
            "Lad Tom noch zur Klausur ein, es geht ja auch um sein Budget.",
            "Lad Tom noch zur Klausur ein",
        ),
        (
            "Kannst du die Klausur auf 11 Uhr schieben? Der Zug kommt erst um zehn an.",
            "Kannst du die Klausur auf 11 Uhr schieben?",
        ),
        ("Streich die Klausur, weil Lena krank ist", "Streich die Klausur"),
    ],
)
def test_the_reason_is_left_out(text, order):
    assert without_reason(request(text)) == order


@pytest.mark.parametrize(
    "text",
    [
        "Verschieb die Klausur auf 11 Uhr, wenn Lena da ist",
        "Verschieb die Klausur auf 11 Uhr, aber nur falls Lena kann",
        "Trag eine Runde mit Tom ein, es geht um sein Budget",
        "Da ist noch was: wann ist die Klausur?",
        "Weil ich krank war, wie viele Tage bekomme ich frei?",
        "Verschieb die Klausur, und die Runde ist jetzt um 11 Uhr",
    ],
)
def test_conditions_topics_and_further_orders_stay(text):
    assert without_reason(request(text)) == text


def test_only_this_once_is_on_the_day_of_the_reason():
    text = (
        "Weil ich am Mittwoch beim Arzt bin: kannst du die Runde nur dieses eine Mal auf 11 legen?"
    )
    said = "kannst du die Runde am 2026-11-25 nur dieses eine Mal auf 11 legen?"
    assert without_reason(request(text)) == said
