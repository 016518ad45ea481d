"""Cards as text."""

from desktop_assist.cli.card_text import show_card
from desktop_assist.domain.card import Card, CardAction, CardField, CardTable


def test_a_card_shows_all_its_parts(capsys):
    card = Card(
        "expense_list",
        "October",
        subtitle="2 expenses",
        fields=(CardField("Total", "12.00 EUR"), CardField("Tax", "2.00", is_doubtful=True)),
        table=CardTable(("date", "amount"), (("2026-10-01", "12.00"),), numeric=(1,)),
        warnings=("Row 7 was left out.",),
        footnote="expenses.xlsx",
    )

    show_card(card)

    assert capsys.readouterr().out.splitlines() == [
        "October",
        "  2 expenses",
        "  Total  12.00 EUR",
        "  Tax    2.00 (?)",
        "date        amount",
        "1 Oct 2026   12.00",
        "  Note: Row 7 was left out.",
        "  expenses.xlsx",
    ]


def test_what_is_empty_takes_no_line(capsys):
    show_card(Card("undo", "Taken back", fields=(CardField("Where", ""),)))

    assert capsys.readouterr().out == "Taken back\n"


def test_what_the_answer_has_said_is_not_shown_again(capsys):
    fields = (
        CardField("Total", "12.00"),
        CardField("Category", "Taxi"),
        CardField("Tax", "2.00"),
    )

    show_card(Card("expense", "Taxi Nord", "12.00 EUR", fields), said="Added 12.00 to Taxi Nord.")

    assert capsys.readouterr().out == "  Category  Taxi\n  Tax       2.00\n"


def test_a_warning_that_the_answer_has_said_is_not_shown_again(capsys):
    no_rate = "Amounts in USD cannot be compared with the limits: There is no rate."
    card = Card("expense", "Diner", warnings=(no_rate, "The date is in the future."))

    show_card(card, said=f"Added Diner. {no_rate}")

    assert capsys.readouterr().out == "  Note: The date is in the future.\n"


def test_what_is_folded_away_for_correcting_is_not_shown(capsys):
    title = CardField("Title", "Team sync", "title")
    save = CardAction("Save changes", "update_meeting")
    show_card(
        Card("meeting", "Team sync", fields=(title, CardField("Where", "Room 4")), editing=save)
    )

    assert capsys.readouterr().out == "Team sync\n  Where  Room 4\n"


def test_a_sentence_that_the_answer_has_said_is_not_shown_again(capsys):
    sentence = "A hotel may cost at most a fair price."

    show_card(Card("document", "Hotels", fields=(CardField("travel.pdf", sentence),)), sentence)

    assert capsys.readouterr().out == ""
