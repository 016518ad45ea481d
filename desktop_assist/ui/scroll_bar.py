"""A slim scroll bar."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollBar

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of


def style_scroll_bar(bar: QScrollBar) -> None:
    """Make a scroll bar slim, and keep its colours in step with the palette."""
    bar.installEventFilter(_Restyler(bar))


class _Restyler(QObject):
    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._restyle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()
        return False

    def _restyle(self) -> None:
        # Not the bar's own palette: its style sheet changes that, and would be written for ever.
        colours = colours_of(QApplication.palette())
        is_upright = self._bar.orientation() is Qt.Orientation.Vertical
        way, across, along = (
            ("vertical", "width", "height") if is_upright else ("horizontal", "height", "width")
        )
        style = (
            f"QScrollBar:{way} {{ {across}: {GAP + 4}px; background: transparent; margin: 0; }}"
            f" QScrollBar::handle:{way} {{ background: {colours.border}; margin: 2px;"
            f" border-radius: {GAP // 2}px; min-{along}: {4 * GAP}px; }}"
            f" QScrollBar::handle:{way}:hover {{ background: {colours.muted}; }}"
            f" QScrollBar::add-line, QScrollBar::sub-line {{ {along}: 0; }}"
            " QScrollBar::add-page, QScrollBar::sub-page { background: none; }"
        )
        if style != self._bar.styleSheet():
            self._bar.setStyleSheet(style)
