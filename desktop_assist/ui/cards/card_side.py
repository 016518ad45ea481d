"""What a card is about and what it may be the same as, side by side."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.card import Card
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldGrid
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.cards.picture_dialog import openable_picture
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.theme import GAP

_OWN = marked("This one")


def side_by_side(card: Card, fields: FieldGrid | None, pictures: PictureLoader) -> QHBoxLayout:
    """The card's own picture and fields, and beside them those that they are compared with."""
    row = QHBoxLayout()
    row.setSpacing(3 * GAP)
    columns = [_column(tr(_OWN), card.picture, fields, pictures)]
    columns += [
        _column(side.title, side.picture, FieldGrid(side.fields), pictures) for side in card.beside
    ]
    for column in columns:
        row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _column(
    title: str, picture: Path | None, fields: FieldGrid | None, pictures: PictureLoader
) -> QWidget:
    """A title over a picture over its values: narrow, so that several have room."""
    shown = QWidget()
    shown.setAccessibleName(title)
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    column.addWidget(muted_label(title))
    if picture is not None:
        column.addWidget(openable_picture(picture, pictures))
    if fields is not None:
        column.addWidget(fields)
    return shown
