"""What people said, on a card."""

from PySide6.QtWidgets import QLabel

from desktop_assist.domain.card import Card, CardAction, CardQuote, CardSide
from desktop_assist.ui.cards.card_frame import CardFrame
from desktop_assist.ui.cards.card_quotes import CardQuotes
from desktop_assist.ui.surfaces import ActionButton
from tests.ui.cards.test_card_side import NoPictures

LINK = CardAction("Open", visits="https://acme.slack.com/archives/C1/p1")


def quote(number):
    return CardQuote(f"Words {number}", "Ada Rossi", "13:06", "edited", LINK)


def words(widget):
    return [one.text() for one in widget.findChildren(QLabel)]


def test_the_summary_stands_beside_what_was_said_and_each_claim_leads_there(qtbot):
    side = CardSide("Summary", quotes=(quote(2),))
    frame = CardFrame(
        Card("slack_thread", "Travel", quotes=(quote(1),), beside=(side,)), NoPictures()
    )
    qtbot.addWidget(frame)
    clicked = []
    frame.action_clicked.connect(lambda action, _: clicked.append(action))

    for button in frame.findChildren(ActionButton):
        if button.text() == "13:06":
            button.click()

    assert {"What was said", "Summary", "Words 1", "Words 2", "edited"} <= set(words(frame))
    assert clicked == [LINK, LINK]


def test_of_many_the_last_are_shown_until_the_others_are_asked_for(qtbot):
    quotes = CardQuotes("Said", [quote(number) for number in range(20)])
    qtbot.addWidget(quotes)
    before = [text for text in words(quotes) if text.startswith("Words")]

    next(
        one for one in quotes.findChildren(ActionButton) if one.text() == "Show 14 earlier"
    ).click()

    assert before == [f"Words {number}" for number in range(14, 20)]
    assert len([text for text in words(quotes) if text.startswith("Words")]) == 20
