"""What stands on a card is not said once more below it."""

import pytest

from desktop_assist.domain.card import Card, CardField, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.translation import speak
from desktop_assist.system.languages import catalogue_of
from desktop_assist.ui.chat.said_on_cards import beside_cards, beside_others, without_repeats
from desktop_assist.ui.chat.transcript_row import AnswerRow, CardRow, UserRow

MEETING = Card(
    "meeting",
    "Team sync",
    "Tuesday, 8 December 2026, 14:00\u201314:30",
    footnote="Written to the folder calendar. No clash in this calendar.",
)
NOTHING = Card("meeting_list", "Meetings", "You have no meetings on Monday, 30 November 2026.")
SPENT = Card(
    "expense_list",
    "Expenses",
    "4 expenses from 1 to 30 April 2027",
    fields=(CardField("Total GBP", "426.16"),),
)
NO_RATE = "Amounts in USD cannot be compared with the limits: There is no rate."
FUTURE = "The date is in the future."
ENDED = (
    "Amounts in USD cannot be compared with the limits: The exchange rates here end on "
    "30 October 2026, with 1 USD = 0.89509 EUR."
)
ADDED = Card(
    "expense",
    "Diner",
    "42.00 USD",
    fields=(CardField("Date", "30 November 2026"),),
    warnings=(ENDED,),
    footnote="Written to row 5 of Sample workspace/expenses.xlsx",
)
ADDED_IN_GERMAN = (
    "42,00 USD bei Diner am Montag, 30. November 2026 wurde zu den Ausgaben hinzugefügt."
)
ENDED_IN_GERMAN = (
    "Beträge in USD lassen sich nicht mit den Grenzen vergleichen: Die Wechselkurse hier enden am "
    "30. Oktober 2026, mit 1 USD = 0,89509 EUR."
)
RATE = Card("document", "What your tables say", table=CardTable(("Value",), (("190.00",),)))


def shown(text, *cards, places=()):
    rows = [CardRow(str(number), card) for number, card in enumerate(cards)]
    return beside_cards(AnswerRow("a", text, places=places), rows).shown


@pytest.mark.parametrize(
    ("card", "text"),
    [
        (NOTHING, "You have no meetings on Monday, 30 November 2026."),
        (
            MEETING,
            "Team sync is in your calendar: Tuesday, 8 December 2026, 14:00\u201314:30. No clash.",
        ),
        (SPENT, "You spent 426.16 GBP in 4 expenses from 1 to 30 April 2027."),
    ],
    ids=["list", "meeting", "sum"],
)
def test_what_a_card_says_is_not_repeated(card, text):
    assert shown(text, card) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"Added 42.00 USD at Diner on 30 November 2026 to expenses.xlsx. {ENDED}"),
        (
            "de",
            f"{ADDED_IN_GERMAN} {ENDED_IN_GERMAN}",
        ),
    ],
)
def test_an_expense_that_was_added_is_not_told_twice(language, text):
    speak(catalogue_of(language))

    assert shown(text, ADDED) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Added 42.00 USD at Diner on 30 November 2026 to other.xlsx.",
        "Added 42.00 USD at Diner on 30 November 2026 to Trips/expenses.xlsx.",
        "Added 42.00 USD at Diner on Tuesday, 30 November 2026.",
    ],
    ids=["another file", "another folder", "another weekday"],
)
def test_what_the_card_does_not_say_stays(text):
    assert shown(text, ADDED) == text


@pytest.mark.parametrize(
    "text",
    [
        "You have 2 meetings on Monday, 30 November 2026.",
        "Yes: you have no meetings on Monday, 30 November 2026.",
        "- You have no meetings on Monday, 30 November 2026.",
    ],
    ids=["another figure", "an answer", "a list"],
)
def test_what_says_more_stays(text):
    assert shown(text, NOTHING) == text


def test_only_the_paragraphs_that_repeat_go():
    added, left = "Team sync is in your calendar.", "Not added, as said: Halliday Pharmacy."
    assert shown(f"{added}\n\n{left}", MEETING) == left


def test_the_source_stands_below_and_counts():
    place = Citation("rates.csv", "", page=3)
    text = f"190.00. ({place.place_words()})"
    assert shown(text, RATE, places=(place,)) == ""
    assert shown(text, RATE) == text


def test_cards_of_an_earlier_message_do_not_count():
    said = "You have no meetings on Monday, 30 November 2026."
    rows = [CardRow("1", NOTHING), UserRow("2", "And?"), AnswerRow("3", said)]
    assert without_repeats(rows) == rows


def test_an_answer_without_cards_is_shown_whole():
    assert shown("Hello") == "Hello"


def warned(key, *warnings, state="open"):
    return CardRow(key, Card("expense", f"Diner {key}", warnings=warnings), state)


def warnings_of(rows):
    return [row.card.warnings for row in rows if isinstance(row, CardRow)]


def test_what_several_cards_warn_of_together_stands_on_the_first():
    rows = [warned("1", NO_RATE), warned("2", NO_RATE, FUTURE), warned("3", FUTURE)]

    assert warnings_of(without_repeats(rows)) == [(NO_RATE,), (FUTURE,), (FUTURE,)]


def test_it_is_told_anew_with_another_message_and_where_the_first_was_undone():
    rows = [warned("1", NO_RATE), UserRow("2", "And one more"), warned("3", NO_RATE)]
    undone = [warned("1", NO_RATE, state="undone"), warned("2", NO_RATE)]

    assert without_repeats(rows) == rows
    assert without_repeats(undone) == undone


def test_a_card_below_tells_it_as_well():
    rows = [warned("1"), warned("2", NO_RATE), UserRow("3", "Thanks"), warned("4", FUTURE)]

    assert beside_others(warned("1", NO_RATE, FUTURE), rows) == warned("1", FUTURE)
    assert beside_others(rows[1], rows) == rows[1]
