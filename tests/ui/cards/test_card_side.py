"""What may be the same stands beside what is new."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from desktop_assist.domain.card import Card, CardField, CardSide
from desktop_assist.ui.cards.card_frame import CardFrame
from desktop_assist.ui.cards.card_picture import CardPicture


class NoPictures:
    def load(self, path, size, receive):
        """Nothing is read here."""


def test_both_are_shown_with_their_pictures_and_values(qtbot):
    other = CardSide("In row 2", (CardField("Amount", "30.10 EUR"),), Path("b.png"))
    fields = (CardField("Receipt", "a.png"),)
    card = Card("receipt", "Taxi", fields=fields, picture=Path("a.png"), beside=(other,))

    frame = CardFrame(card, NoPictures())
    qtbot.addWidget(frame)

    pictures = [one.accessibleName() for one in frame.findChildren(CardPicture)]
    assert pictures == ["Picture a.png", "Picture b.png"]
    words = {one.text() for one in frame.findChildren(QLabel)}
    assert {"This one", "a.png", "In row 2", "30.10 EUR"} <= words
