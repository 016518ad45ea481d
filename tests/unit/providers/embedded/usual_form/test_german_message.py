"""One German order is made of a message that tells why."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_message import in_one_order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        (
            "Lena kommt morgen bei der Werksführung auch mit, sie will. Lädst du sie bitte ein",
            "lad Lena zu dem Werksführung morgen ein",
        ),
        (
            "zur Vorbesprechung heute bitte noch den Omar dazunehmen, der kennt die Zahlen",
            "lad Omar zu dem Vorbesprechung heute ein",
        ),
        (
            "Nimm bitte noch die Lena zur Projektrunde dazu, sie hat alles gemacht",
            "lad Lena zu dem Projektrunde ein",
        ),
        (
            "CRM-Schulung am Montag fällt flach, Trainer ist krank. Nimm die mal bitte raus",
            "sag CRM-Schulung am Montag ab",
        ),
        (
            "Schulung am 11. kannst streichen, die ist auf Herbst verschoben worden",
            "sag Schulung am 11. ab",
        ),
        ("Teamrunde am Mittwoch ist hinfällig, bitte raus damit", "sag Teamrunde am Mittwoch ab"),
        (
            "Du den Automat mit den 6,50 kannst du doch wieder rausschmeißen, Tom hat den Zettel",
            "lösche die Ausgabe Automat mit den 6,50",
        ),
        (
            "Die Runde am Montag geht sich bei Tom nicht aus. Bitte auf Mittwoch 10.3. schieben",
            "verschieb die Runde am Montag auf Mittwoch 10.3.",
        ),
        (
            "Jour fixe am Montag bitte ausnahmsweise erst um dreiviertel 9, muss vorher zur Schule",
            "verschieb Jour fixe am Montag auf dreiviertel 9, nur dieses eine Mal",
        ),
        (
            "Du, die Teamrunde am Montag bitte auf 14 Uhr schieben, nur die eine. Tom hängt fest",
            "verschieb die Teamrunde am Montag auf 14 Uhr, nur dieses eine Mal",
        ),
        (
            "Anna ist beim Kickoff nicht dabei, nimm sie bitte raus",
            "entferne Anna aus dem Kickoff",
        ),
        (
            "Tom kommt am Mittwoch nicht zur Teamrunde. Bitte ausladen",
            "entferne Tom aus dem Teamrunde am Mittwoch",
        ),
        (
            "die Projektrunde am 1.12. muss ich leider schieben, 2.12. um 10 wär gut",
            "verschieb die Projektrunde am 1.12. auf 2.12. um 10?",
        ),
        (
            "Das Budgetgespräch am Mittwoch haut nicht hin, leg es bitte auf Donnerstag um 10",
            "verschieb das Budgetgespräch am Mittwoch auf Donnerstag um 10",
        ),
    ],
)
def test_the_order_is_left(said, order):
    assert in_one_order(said) == order


@pytest.mark.parametrize(
    "text",
    [
        "Lena kommt morgen bei der Werksführung auch mit",
        "Kannst du den Termin auf Montag schieben, falls Tom Zeit hat?",
        "Die Schulung am Montag fällt aus",
        "Was kann ich streichen?",
        "Die Teamrunde kannst du nicht absagen, oder?",
        "Wenn Tom krank ist, sag die Teamrunde ab",
        "Wer kommt zum Kickoff dazu?",
        "Ist die Schulung am Montag abgesagt? Dann nimm sie raus",
        "Bitte alle Belege eintragen, der vom Taxi ist doppelt",
        "Die Miete kannst du vergessen",
        "Wir sollten die Preise auf 20 Euro setzen",
        "Lade Tom zum Kickoff ein und sag die Teamrunde ab",
        "kannst du am Donnerstag um elf eine Stunde mit dem Flo reinsetzen",
        "Move the sync to Friday, Tom is ill",
    ],
)
def test_anything_else_stays(text):
    assert in_one_order(text) == text
