"""What is named in one clause is meant by the word that stands for it in the next."""

import pytest

from desktop_assist.providers.embedded.named_before import named_in_clause, with_name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Die Klausur am 3. passt mir gar nicht. Verschieb sie bitte auf Montag, 9 Uhr.",
            "Verschieb Die Klausur am 3. bitte auf Montag, 9 Uhr.",
        ),
        (
            "Am Freitag fällt das Seminar aus, nimm es bitte raus.",
            "nimm das Seminar bitte raus.",
        ),
        (
            "Ich schaffe die Teamrunde morgen nicht. Kannst du sie auf Freitag schieben?",
            "Kannst du die Teamrunde morgen auf Freitag schieben?",
        ),
        ("Der Abgleich hat sich erledigt, bitte absagen", "Der Abgleich absagen"),
        (
            "Den Termin am Freitag schaffe ich nicht, bitte auf Montag verschieben",
            "Den Termin am Freitag auf Montag verschieben",
        ),
        (
            "Unser Jour fixe kollidiert mit dem Audit. Verlegen Sie ihn bitte auf 14 Uhr.",
            "Verlegen Sie Unser Jour fixe bitte auf 14 Uhr.",
        ),
    ],
)
def test_the_name_takes_the_place_of_the_pronoun(text, said):
    assert with_name(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Der Zug kommt spät, verschieb die Sitzung auf 10 Uhr",
        "Der Zug kommt spät. Verschieben Sie bitte die Sitzung auf 10 Uhr",
        "Die Klausur ist am 3., bitte die Teamrunde absagen",
        "Das ist gut, mach es bitte",
        "Trag die Runde am Freitag ein, und lösch sie wieder",
        "Verschieb sie auf Montag",
    ],
)
def test_other_orders_stay_as_they_are(text):
    assert with_name(text) == text


def test_a_clause_without_a_name_names_nothing():
    assert named_in_clause("Es regnet schon wieder") == ""
