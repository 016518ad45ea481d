"""A card is shown in the person's language, and nothing that is acted on changes."""

from desktop_assist.domain.card import (
    Card,
    CardAction,
    CardField,
    CardQuote,
    CardSide,
    CardTable,
    CardTask,
)
from desktop_assist.domain.told_card import told_card
from desktop_assist.domain.translation import Catalogue, speak

TEXTS = {
    "When": "Wann", "Undo": "Rückgängig", "Note": "Notiz", "Where": "Wo", "March": "März",
    "Kept in {file}.": "Steht in {file}.", "{day} {month} {year}": "{day}. {month} {year}",
}  # fmt: skip
UNDO = CardAction("Undo", tool="undo", arguments={"change_id": "When"})
CARD = Card(
    "meeting",
    "Note",
    fields=(CardField("When", "2 March 2026"), CardField("Note", "When", name="note")),
    table=CardTable(("When", "Where"), (("2 March 2026", "Note"),)),
    warnings=("Where",),
    footnote="Kept in a.ics.",
    actions=(UNDO,),
    beside=(CardSide("Note", quotes=(CardQuote("When", "Where", "2 March 2026", action=UNDO),)),),
    tasks=(CardTask("When", "2 March 2026", ticking=UNDO, actions=(UNDO,)),),
)


def test_english_is_shown_as_it_is_kept():
    assert told_card(CARD) == CARD


def test_days_in_columns_are_written_as_people_do_and_those_to_correct_stay():
    table = CardTable(("Date", "Note"), (("2026-03-02", "since 2026-03-02"),))
    fields = (CardField("Day", "2026-03-02"), CardField("Date", "2026-03-02", "date", "date"))

    card = told_card(Card("expense_list", "Expenses", fields=fields, table=table))

    assert [field.value for field in card.fields] == ["2 Mar 2026", "2026-03-02"]
    assert card.table.rows == (("2 Mar 2026", "since 2026-03-02"),)


def test_everything_the_program_says_is_in_the_language():
    speak(Catalogue("de", TEXTS))

    card = told_card(CARD)

    assert (card.title, card.footnote, card.warnings) == ("Notiz", "Steht in a.ics.", ("Wo",))
    assert card.fields[0] == CardField("Wann", "2. März 2026")
    assert card.table == CardTable(("Wann", "Wo"), (("2. März 2026", "Notiz"),))
    assert card.actions[0].label == card.tasks[0].actions[0].label == "Rückgängig"
    assert card.beside[0].quotes[0].when == card.tasks[0].detail == "2. März 2026"


def test_what_is_acted_on_and_what_people_said_stays():
    speak(Catalogue("de", TEXTS))

    card = told_card(CARD)

    assert card.fields[1] == CardField("Notiz", "When", name="note")
    assert card.actions[0].arguments == {"change_id": "When"}
    assert (card.beside[0].quotes[0].text, card.tasks[0].text) == ("When", "When")
