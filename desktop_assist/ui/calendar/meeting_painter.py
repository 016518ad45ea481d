"""Draw one meeting: as a block on the hours, as a bar across days, or as a line of a day."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop_assist.ui.calendar.meeting_colours import MeetingColours, meeting_colours
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, scaled_font

_RADIUS = GAP * 0.625
_EDGE = GAP * 0.5
_PAD = GAP * 0.5
_ONE_LINE = 1.9
"""A block lower than so many lines says everything in one."""
_FADED = 0.45
_NARROW = 11
"""In letters: what is narrower is cut off at its edge; dots would take the room of the text."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class BlockLook:
    """How a meeting stands out.

    Attributes:
        is_selected: The arrow keys have stopped at it.
        has_focus: And the keyboard is there.
        is_faded: It is being moved, and this is where it was.
        comes_in: It goes on from what is left of, or above, this.
        goes_on: It goes on to the right, or below.
    """

    is_selected: bool = False
    has_focus: bool = False
    is_faded: bool = False
    comes_in: bool = False
    goes_on: bool = False

    @property
    def number(self) -> int:
        """Another one for each look."""
        marks = (self.is_selected, self.has_focus, self.is_faded, self.comes_in, self.goes_on)
        return sum(mark << place for place, mark in enumerate(marks))


PLAIN = BlockLook()


class MeetingPainter:
    """Draws meetings with one painter; measures text once for all of them."""

    def __init__(self, painter: QPainter, font: QFont, colours: Colours, ratio: float) -> None:
        self._painter = painter
        self._colours = colours
        self._ratio = ratio
        small = scaled_font(font, SMALL_FACTOR)
        self._small = small
        self._title_font = scaled_font(font, SMALL_FACTOR, is_bold=True)
        self._struck = QFont(small)
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetricsF(small)
        self._title_metrics = QFontMetricsF(self._title_font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def line_height(self) -> float:
        """Of one line of text."""
        return self._metrics.height()

    def block(self, box: QRectF, shown: ShownMeeting, times: str, look: BlockLook = PLAIN) -> None:
        """A meeting on the hours, with its times and its place as far as there is room."""
        tint = meeting_colours(shown.colour, self._colours)
        self._ground(box, shown, tint, look)
        inner = box.adjusted(_EDGE + _PAD, 3, -_PAD / 2, -2)
        if inner.width() < GAP or box.height() < self.line_height * 0.8:
            return
        ink = self._ink(shown, tint)
        if box.height() < _ONE_LINE * self.line_height:
            line = QRectF(inner.left(), box.top(), inner.width(), box.height())
            self._one_line(line, shown, times, ink)
        else:
            self._lines(inner, shown, times, ink)
        self._end_fade(look)

    def bar(self, box: QRectF, shown: ShownMeeting, look: BlockLook = PLAIN) -> None:
        """A meeting that lasts whole days."""
        tint = meeting_colours(shown.colour, self._colours)
        self._ground(box, shown, tint, look)
        self._one_line(box.adjusted(_EDGE + _PAD, 0, -_PAD, 0), shown, "", self._ink(shown, tint))
        self._end_fade(look)

    def line(self, box: QRectF, shown: ShownMeeting, time: str, look: BlockLook = PLAIN) -> None:
        """A meeting with hours in one line of a month: a dot, the time, the title."""
        tint = meeting_colours(shown.colour, self._colours)
        painter = self._painter
        if look.is_faded:
            painter.setOpacity(_FADED)
        if look.is_selected:
            self._frame(box, tint, look)
        dot = self.line_height * 0.42
        centre = QPointF(box.left() + _PAD + dot / 2, box.center().y())
        is_firm = shown.meeting.status == "confirmed" and shown.meeting.takes_time
        painter.setBrush(QColor(tint.edge) if is_firm else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tint.edge), 1.5))
        painter.drawEllipse(centre, dot / 2 - 0.75, dot / 2 - 0.75)
        rest = box.adjusted(2 * _PAD + dot, 0, -2, 0)
        if box.width() > _NARROW * self._metrics.averageCharWidth():
            rest = self._text(rest, f"{time} ", self._small, self._colours.muted)
        is_over = shown.meeting.is_off
        ink = self._colours.muted if is_over else self._colours.text
        self._text(rest, shown.title, self._struck if is_over else self._small, ink)
        self._end_fade(look)

    def _ground(
        self, box: QRectF, shown: ShownMeeting, tint: MeetingColours, look: BlockLook
    ) -> None:
        painter, meeting = self._painter, shown.meeting
        if look.is_faded:
            painter.setOpacity(_FADED)
        is_hollow = not meeting.takes_time
        ground = QBrush(QColor(self._colours.ground if is_hollow else tint.ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if meeting.status == "tentative":
            stripes = QColor(tint.edge)
            stripes.setAlphaF(0.22)
            painter.setBrush(QBrush(stripes, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if is_hollow or meeting.status == "tentative":
            style = Qt.PenStyle.DashLine if meeting.status == "tentative" else Qt.PenStyle.SolidLine
            edge = self._colours.border if meeting.is_off else tint.edge
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(edge), 1, style))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._edge(box, tint, look)
        if look.is_selected:
            self._frame(box, tint, look)

    def _edge(self, box: QRectF, tint: MeetingColours, look: BlockLook) -> None:
        """The line at the start; none where a meeting comes in from another day."""
        if look.comes_in and box.width() > box.height():
            return
        painter = self._painter
        painter.save()
        painter.setClipRect(QRectF(box.left(), box.top(), _EDGE, box.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.edge))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.restore()

    def _frame(self, box: QRectF, tint: MeetingColours, look: BlockLook) -> None:
        colour = self._colours.accent if look.has_focus else tint.edge
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(colour), 2 if look.has_focus else 1.5))
        self._painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _ink(self, shown: ShownMeeting, tint: MeetingColours) -> str:
        if shown.meeting.is_off:
            return self._colours.muted
        return self._colours.text if shown.meeting.is_free else tint.ink

    def _one_line(self, box: QRectF, shown: ShownMeeting, times: str, ink: str) -> None:
        is_over = shown.meeting.is_off
        rest = box
        if shown.is_repeating and box.width() > 6 * self.line_height:
            rest = self._repeat_mark(box, ink)
        rest = self._text(rest, shown.title, self._struck if is_over else self._title_font, ink)
        rest = rest.adjusted(GAP * 0.75, 0, 0, 0)
        if self._metrics.horizontalAdvance(times) <= rest.width():
            self._text(rest, times, self._small, ink)

    def _lines(self, box: QRectF, shown: ShownMeeting, times: str, ink: str) -> None:
        is_over = shown.meeting.is_off
        font = self._struck if is_over else self._title_font
        title_room = box
        if shown.is_repeating and box.width() > 4 * self.line_height:
            top = QRectF(box.left(), box.top(), box.width(), self.line_height)
            title_room = QRectF(box.left(), box.top(), self._repeat_mark(top, ink).width(),
                                box.height())  # fmt: skip
        height = self.line_height
        most = max(1, int(box.height() / height) - 1)
        y = box.top()
        for words in self._title_lines(shown.title, title_room.width(), most):
            self._text(QRectF(box.left(), y, box.width(), height), words, font, ink)
            y += height
        if self._metrics.horizontalAdvance(times) > box.width():
            times = times.split("\N{EN DASH}")[0]
        for words in (times, " ".join(shown.meeting.location.split())):
            if words and y + height <= box.bottom() + 1:
                self._text(QRectF(box.left(), y, box.width(), height), words, self._small, ink)
                y += height

    def _title_lines(self, title: str, width: float, most: int) -> list[str]:
        """Few lines between words; where there is hardly room for one, as many as there can be."""
        if width > _NARROW * self._title_metrics.averageCharWidth():
            return _broken(title, self._title_metrics, width, min(most, 3))
        return _broken(title, self._title_metrics, width, most + 1)

    def _repeat_mark(self, box: QRectF, ink: str) -> QRectF:
        """Draw it at the right; give what is left of the line."""
        size = int(self.line_height * 0.72)
        pixmap = tinted_pixmap("again", ink, size, self._ratio)
        top = box.center().y() - size / 2
        self._painter.drawPixmap(QPointF(box.right() - size, top), pixmap)
        return box.adjusted(0, 0, -size - _PAD, 0)

    def _text(self, box: QRectF, words: str, font: QFont, ink: str) -> QRectF:
        """Write what there is room for; give the room to the right of it."""
        if not words or box.width() < GAP:
            return QRectF(box.right(), box.top(), 0, box.height())
        metrics = self._title_metrics if font is self._title_font else self._metrics
        width = metrics.horizontalAdvance(words)
        if width > box.width() and box.width() > _NARROW * metrics.averageCharWidth():
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        if width > box.width():
            self._painter.save()
            self._painter.setClipRect(box)
            self._painter.drawText(box, _LEFT | Qt.TextFlag.TextSingleLine, words)
            self._painter.restore()
        else:
            self._painter.drawText(box, _LEFT | Qt.TextFlag.TextSingleLine, words)
        return box.adjusted(min(width, box.width()), 0, 0, 0)

    def _end_fade(self, look: BlockLook) -> None:
        if look.is_faded:
            self._painter.setOpacity(1.0)


def _broken(words: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    """A title in at most so many lines, broken between words; the last holds all that is left."""
    lines: list[str] = []
    line = ""
    for word in words.split(" "):
        longer = f"{line} {word}" if line else word
        if line and len(lines) + 1 < most and metrics.horizontalAdvance(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
