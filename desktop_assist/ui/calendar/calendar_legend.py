"""Below the calendar: which colour is which calendar, each to be switched on and off."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.translation import tr
from desktop_assist.ui.calendar.meeting_colours import meeting_colours
from desktop_assist.ui.calendar.meeting_words import skipped_words
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP, colours_of

_RADIUS = GAP * 0.75


class CalendarLegend(QWidget):
    """A mark for each calendar, and how many events could not be read.

    Signals:
        switched: The names of the calendars that are not to be seen.
        skipped_wanted: What could not be read is to be listed.
    """

    switched = Signal(frozenset)
    skipped_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[CalendarSource, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._skipped = ActionButton("", "quiet", "warning")
        self._skipped.clicked.connect(self.skipped_wanted)
        self._skipped.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.addWidget(self._chips, 1)
        row.addWidget(self._skipped, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def hidden(self) -> frozenset[str]:
        """The names of the calendars that are not to be seen."""
        return self._hidden

    def show_sources(self, sources: tuple[CalendarSource, ...], skipped: int) -> None:
        """Show these calendars; a single one needs no mark unless there is something to say."""
        if sources != self._sources:
            self._sources = sources
            self._make_chips()
        self._skipped.setText(skipped_words(skipped))
        self._skipped.setAccessibleName(skipped_words(skipped))
        self._skipped.setVisible(skipped > 0)
        self.setVisible(skipped > 0 or not self._is_plain)

    @property
    def skipped_button(self) -> QWidget:
        """Where what could not be read is asked for."""
        return self._skipped

    @property
    def _is_plain(self) -> bool:
        return len(self._sources) <= 1 and not any(source.note for source in self._sources)

    def _make_chips(self) -> None:
        for chip in self._chips.findChildren(LegendChip):
            self._flow.removeWidget(chip)
            chip.deleteLater()
        if self._is_plain:
            return
        for number, source in enumerate(self._sources):
            chip = LegendChip(source, number, is_on=source.name not in self._hidden)
            chip.toggled.connect(lambda is_on, name=source.name: self._switch(name, is_on=is_on))
            self._flow.addWidget(chip)

    def _switch(self, name: str, *, is_on: bool) -> None:
        self._hidden = self._hidden - {name} if is_on else self._hidden | {name}
        self.switched.emit(self._hidden)


class LegendChip(QAbstractButton):
    """One calendar: its colour, its name, and how old it is."""

    def __init__(self, source: CalendarSource, number: int, *, is_on: bool) -> None:
        super().__init__()
        self._source = source
        self._number = number
        self.setText(source.name)
        self.setCheckable(True)
        self.setChecked(is_on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        kind = "" if source.is_writable else tr("read-only")
        words = ", ".join(filter(None, (source.name, source.note, kind)))
        self.setAccessibleName(words)
        self.setToolTip(tr("Show or hide {words}", words=words))

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._words()) + self._mark_size() + int(2.5 * GAP)
        return QSize(width, metrics.height() + int(1.5 * GAP))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        self._paint_mark(painter)
        left = GAP + self._mark_size() + GAP // 2
        name = QRectF(left, 0, self.width() - left - GAP // 2, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(colours.text if self.isChecked() else colours.muted))
        metrics = self.fontMetrics()
        painter.drawText(
            name, flags, metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight,
                                            int(name.width()))
        )  # fmt: skip
        painter.setPen(QColor(colours.muted))
        name.setLeft(left + metrics.horizontalAdvance(f"{self.text()}  "))
        painter.drawText(name, flags, self._source.note)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_mark(self, painter: QPainter) -> None:
        """Filled with a tick while the calendar is seen, hollow else."""
        colours = colours_of(self.palette())
        tint, size = meeting_colours(self._number, colours), self._mark_size()
        box = QRectF(GAP, (self.height() - size) / 2, size, size).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tint.edge), 1.5))
        painter.setBrush(QColor(tint.edge) if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, GAP / 3, GAP / 3)
        if self.isChecked():
            tick = tinted_pixmap("done", colours.ground, int(box.width()), self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), tick)

    def _mark_size(self) -> int:
        return self.fontMetrics().height()

    def _words(self) -> str:
        return f"{self.text()}  {self._source.note}" if self._source.note else self.text()
