"""Draw the hour grid: hours, working time, meetings, what is being pulled, and the present."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop_assist.ui.calendar.block_tiles import BlockTiles
from desktop_assist.ui.calendar.day_parts import DayPart, minute_of
from desktop_assist.ui.calendar.grid_content import GridContent
from desktop_assist.ui.calendar.grid_drag import Ghost
from desktop_assist.ui.calendar.grid_geometry import GridGeometry
from desktop_assist.ui.calendar.lanes import Span
from desktop_assist.ui.calendar.meeting_colours import meeting_colours
from desktop_assist.ui.calendar.meeting_painter import PLAIN, BlockLook, MeetingPainter
from desktop_assist.ui.calendar.meeting_words import clock_words, time_words
from desktop_assist.ui.calendar.stops import SLOT_MINUTES, Stop
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, scaled_font

_SATURDAY = 5
_RADIUS = GAP * 0.625
_DOT = GAP * 0.5


@dataclass(frozen=True, slots=True)
class GridLook:
    """With what it is drawn, and where the arrow keys have stopped."""

    colours: Colours
    font: QFont
    ratio: float
    cursor: Stop | None
    has_keyboard: bool


class GridPainter:
    """Draws what lies in one rectangle of the grid."""

    def __init__(
        self, painter: QPainter, place: GridGeometry, look: GridLook, exposed: QRectF
    ) -> None:
        self._painter = painter
        self._place = place
        self._look = look
        self._exposed = exposed
        self._small = scaled_font(look.font, SMALL_FACTOR)

    def hours(self, content: GridContent) -> None:
        """The ground: working time is light, everything else shaded."""
        painter, place, colours = self._painter, self._place, self._look.colours
        painter.fillRect(self._exposed, QColor(colours.side))
        top = place.scale.y_of(content.working.start)
        bottom = place.scale.y_of(content.working.end)
        for column, day in enumerate(content.days):
            if day.weekday() < _SATURDAY:
                left, right = place.x_of(column), place.x_of(column + 1)
                box = QRectF(left, top, right - left, bottom - top)
                painter.fillRect(box.intersected(self._exposed), QColor(colours.ground))
        painter.fillRect(
            QRectF(0, self._exposed.top(), place.gutter, self._exposed.height()),
            QColor(colours.ground),
        )
        self._lines(colours)
        self._labels(content, colours)

    def meetings(
        self, boxes: list[tuple[QRectF, DayPart]], ghost: Ghost | None, tiles: BlockTiles
    ) -> None:
        """All meetings here; one that is being pulled pales where it was."""
        look, cursor = self._look, self._look.cursor
        chosen = cursor.shown.place if cursor is not None and cursor.shown is not None else None
        moving = ghost.shown.place if ghost is not None and ghost.shown is not None else None
        tiles.begin_frame(look.ratio)
        for box, part in boxes:
            state = PLAIN
            is_marked = chosen is not None or moving is not None
            if is_marked or part.comes_in or part.goes_on:
                is_chosen = chosen is not None and part.shown.place == chosen
                state = BlockLook(
                    is_selected=is_chosen,
                    has_focus=is_chosen and look.has_keyboard,
                    is_faded=moving is not None and part.shown.place == moving,
                    comes_in=part.comes_in,
                    goes_on=part.goes_on,
                )
            self._meeting(box, part, state, tiles)

    def ghost(self, ghost: Ghost) -> None:
        """The time that is meant, in words too."""
        colours, slot = self._look.colours, ghost.slot
        words = time_words(slot.starts, slot.ends)
        pen = MeetingPainter(self._painter, self._look.font, colours, self._look.ratio)
        for box in self._place.slot_boxes(slot):
            if ghost.shown is not None:
                look = BlockLook(is_selected=True, has_focus=True)
                pen.block(box, ghost.shown, words, look)
            else:
                self._new_block(box, words)

    def cursor(self) -> None:
        """The free half hour at which the arrow keys have stopped."""
        stop = self._look.cursor
        is_free = stop is not None and stop.shown is None and stop.minute >= 0
        if stop is None or not is_free or not self._look.has_keyboard:
            return
        if stop.day not in self._place.days:
            return
        span = Span(stop.minute, stop.minute + SLOT_MINUTES)
        box = self._place.box(self._place.days.index(stop.day), span)
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.colours.accent), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def now(self, content: GridContent) -> None:
        """A line at the present minute of today; meetings lie above, it would cross their text."""
        today = content.now.date()
        if today not in content.days:
            return
        painter, place = self._painter, self._place
        column = content.days.index(today)
        y = place.scale.y_of(minute_of(content.now))
        red = QColor(self._look.colours.error)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = QColor(red)
        faint.setAlphaF(0.3)
        painter.setPen(QPen(faint, 1))
        painter.drawLine(QPointF(place.gutter, y), QPointF(place.width, y))
        painter.setPen(QPen(red, 2))
        painter.drawLine(QPointF(place.x_of(column), y), QPointF(place.x_of(column + 1), y))

    def now_mark(self, content: GridContent) -> None:
        """The dot at its start, above everything."""
        today = content.now.date()
        if today in content.days:
            place = self._place
            x = place.x_of(content.days.index(today)) + 1
            y = place.scale.y_of(minute_of(content.now))
            self._painter.setBrush(QColor(self._look.colours.error))
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.drawEllipse(QPointF(x, y), _DOT, _DOT)

    def _meeting(self, box: QRectF, part: DayPart, state: BlockLook, tiles: BlockTiles) -> None:
        look, shown = self._look, part.shown

        def draw(painter: QPainter, room: QRectF) -> None:
            pen = MeetingPainter(painter, look.font, look.colours, look.ratio)
            pen.block(room, shown, time_words(shown.starts, shown.ends), state)

        tile = tiles.tile(part, box, state, draw)
        if tile is not None:
            self._painter.drawPixmap(box.topLeft(), tile)
        else:
            ground = meeting_colours(shown.colour, look.colours).ground
            self._painter.fillRect(box, QColor(ground))

    def _lines(self, colours: Colours) -> None:
        painter, place = self._painter, self._place
        # Filled, in colours of their own: lines that shine through take 0.8 ms each (measured).
        strong = _mixed(colours.border, colours.ground, 0.75)
        faint = _mixed(colours.border, colours.ground, 0.35)
        width = place.width - place.gutter
        for half in range(49):
            y = round(place.scale.y_of(half * 30))
            if self._exposed.top() - 1 <= y <= self._exposed.bottom() + 1:
                painter.fillRect(place.gutter, y, width, 1, faint if half % 2 else strong)
        top, height = int(self._exposed.top()), int(self._exposed.height()) + 1
        for column in range(len(place.days)):
            painter.fillRect(int(place.x_of(column)), top, 1, height, strong)

    def _labels(self, content: GridContent, colours: Colours) -> None:
        painter, place = self._painter, self._place
        metrics = QFontMetricsF(self._small)
        painter.setFont(self._small)
        present = minute_of(content.now) if content.now.date() in content.days else -60
        for hour in range(1, 24):
            y = place.scale.y_of(hour * 60)
            near = abs(y - place.scale.y_of(present)) < metrics.height()
            self._label(y, clock_words(hour * 60), colours.muted if not near else "")
        if present >= 0:
            painter.setFont(scaled_font(self._look.font, SMALL_FACTOR, is_bold=True))
            self._label(place.scale.y_of(present), clock_words(present), colours.error)

    def _label(self, y: float, words: str, ink: str) -> None:
        height = QFontMetricsF(self._small).height()
        box = QRectF(0, y - height / 2, self._place.gutter - GAP, height)
        if ink and box.intersects(self._exposed):
            self._painter.setPen(QColor(ink))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._painter.drawText(box, flags, words)

    def _new_block(self, box: QRectF, words: str) -> None:
        colours, painter = self._look.colours, self._painter
        ground = QColor(colours.accent)
        ground.setAlphaF(0.2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setFont(scaled_font(self._look.font, SMALL_FACTOR, is_bold=True))
        painter.setPen(QColor(colours.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(GAP, 2, -2, 0), flags, words)


def paint_grid(
    picture: GridPainter,
    content: GridContent,
    boxes: list[tuple[QRectF, DayPart]],
    ghost: Ghost | None,
    tiles: BlockTiles,
) -> None:
    """Draw all of it, from the ground up."""
    picture.hours(content)
    picture.now(content)
    picture.meetings(boxes, ghost, tiles)
    picture.cursor()
    if ghost is not None:
        picture.ghost(ghost)
    picture.now_mark(content)


def _mixed(colour: str, ground: str, part: float) -> QColor:
    over, under = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        over.redF() * part + under.redF() * (1 - part),
        over.greenF() * part + under.greenF() * (1 - part),
        over.blueF() * part + under.blueF() * (1 - part),
    )
