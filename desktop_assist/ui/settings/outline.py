"""Gives fields an outline that can be seen in the dark as well."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import colours_of

_FUSION_DARKENS_BY = 140


def keep_outline_visible(widget: QWidget) -> None:
    """Outline a field in the theme's border colour, also after the theme has changed."""
    widget.installEventFilter(_Outliner(widget))


class _Outliner(QObject):
    """The Fusion style darkens the window's colour for outlines: on a dark ground they vanish."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._outline()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._outline()
        return False

    def _outline(self) -> None:
        border = QColor(colours_of(QApplication.palette()).border).lighter(_FUSION_DARKENS_BY)
        palette = QPalette(self._widget.palette())
        if palette.color(QPalette.ColorRole.Window) != border:
            palette.setColor(QPalette.ColorRole.Window, border)
            self._widget.setPalette(palette)
