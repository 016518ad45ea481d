"""First names that are words are found where only a person can be meant."""

import pytest

from desktop_assist.privacy.name_list import read_name_list
from desktop_assist.privacy.word_name import find_word_names
from tests.helpers.shipped_people import NAMES


@pytest.fixture(scope="module")
def names():
    return read_name_list(NAMES)


def found_in(text, names):
    return sorted({text[start:end] for start, end in find_word_names(text, names)})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Will said he would pay.", ["Will"]),
        ("Show me what Grace spent", ["Grace"]),
        ("May and June are both out of the office.", ["June", "May"]),
        ("Mark's laptop arrived.", ["Mark"]),
        ("Can Hope take over the booking from Joy?", ["Hope", "Joy"]),
        ("Is Dawn still our contact?", ["Dawn"]),
        ("Paris is on leave until Monday.", ["Paris"]),
        ("Remind April about the form", ["April"]),
        ("Hi Pat and Chris,", ["Chris", "Pat"]),
        ("Thanks Rich!", ["Rich"]),
        ("ask rose if will is coming", ["rose", "will"]),
        ("mark can you check this", ["mark"]),
        ("lunch with grace on friday", ["grace"]),
        ("Hat Wolf schon unterschrieben?", ["Wolf"]),
        ("Rose und Ernst fahren zur Messe.", ["Ernst", "Rose"]),
        ("Das Taxi hat Frank bezahlt.", ["Frank"]),
        ("Müller und Schmidt haben die Belege noch.", ["Müller", "Schmidt"]),
    ],
)
def test_whoever_says_owns_or_is_asked_is_found(names, text, found):
    assert found_in(text, names) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mark the receipt as paid and hope for the best.",
        "Will the invoice be paid in May or June?",
        "May I charge a taxi to the airport?",
        "Rich text is lost when I paste.",
        "The Rose Room is free, the Summer Hall is not.",
        "Grace period for late claims is ten days.",
        "Is Rose wine allowed at the dinner?",
        "Frank discussion of the budget is welcome.",
        "Art and Design have a joint offsite in June.",
        "Bill the client for the extra night.",
        "Compare April with May, and Paris with Dallas.",
        "what will the trip cost, may i ask",
        "to be frank, i will pay the bill with grace",
        "Im Winter gilt der Fahrplan bis Mai.",
        "Ernst gemeinte Angebote bitte bis Freitag.",
        "Der Ernst ist noch nicht erkannt.",
        "WILL SAID",
    ],
)
def test_words_months_and_towns_stay(names, text):
    assert found_in(text, names) == []
