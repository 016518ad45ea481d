"""Where the claims of an answer stand, each place a link."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import breakable
from desktop_assist.ui.theme import SMALL_FACTOR, colours_of, set_font_factor

_LINK = '<a href="{number}" style="color: {colour}; text-decoration: none;">{words}</a>'


class SourceLabel(QLabel):
    """One line a place; a click or Return on it tells which one.

    Signals:
        place_clicked: A Citation.
    """

    place_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Citation, ...] = ()
        set_font_factor(self, SMALL_FACTOR)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._report)

    def show_places(self, places: Sequence[Citation]) -> None:
        """Show these, in their order."""
        if tuple(places) != self._places:
            self._places = tuple(places)
            self._write()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        from html import escape  # a third of a megabyte, with the first source

        colour = colours_of(self.palette()).accent
        # Names and headings come from outside: nothing in them is markup.
        lines = [
            _LINK.format(number=number, colour=colour, words=escape(breakable(place_told(one))))
            for number, one in enumerate(self._places)
        ]
        self.setText("<br>".join(lines))
        words = "; ".join(place_told(one) for one in self._places)
        self.setAccessibleName(tr("Sources: {words}", words=words) if words else "")

    def _report(self, number: str) -> None:
        self.place_clicked.emit(self._places[int(number)])


def place_told(place: Citation) -> str:
    """The place on one line, in the person's language: "travel.pdf, page 4, Hotels"."""
    page = tr("page {number}", number=place.page) if place.page is not None else ""
    return ", ".join(filter(None, (place.source, page, place.section)))
