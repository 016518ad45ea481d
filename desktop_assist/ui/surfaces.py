"""The few shapes that everything on screen is made of: panels, buttons, labels."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, colours_of, set_font_factor

ButtonKind: TypeAlias = Literal["primary", "plain", "quiet", "faint"]
Tone: TypeAlias = Literal["raised", "bubble", "warning", "error", "side"]

_RADIUS = GAP * 1.25
_BUTTON_RADIUS = GAP * 0.875
_DISABLED_OPACITY = 0.5
_NARROWEST_BUTTON = 10 * GAP
_LONG_WORD = 28
BREAK_HERE = "\u200b"


class Panel(QFrame):
    """A rounded surface."""

    def __init__(self, tone: Tone = "raised", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = tone

    def set_tone(self, tone: Tone) -> None:
        """Change the surface's colour."""
        self._tone = tone
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ground, border = _panel_colours(self._tone, colours_of(self.palette()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(border), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
        )


def _panel_colours(tone: Tone, colours: Colours) -> tuple[str, str]:
    match tone:
        case "raised":
            return colours.raised, colours.border
        case "bubble":
            return colours.bubble, colours.bubble
        case "warning":
            return colours.warning_ground, colours.warning_ground
        case "error":
            return colours.error_ground, colours.error_ground
        case "side":
            return colours.side, colours.side


class ActionButton(QPushButton):
    """A flat button with an icon, a text or both.

    An icon alone still needs `text`: it becomes the tool tip and the name screen readers say. A
    text that wraps takes more lines where there is little room; any other is cut short there.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = "plain",
        icon: str = "",
        *,
        icon_only: bool = False,
        wraps: bool = False,
    ) -> None:
        super().__init__(text)
        self._kind: ButtonKind = kind
        self._icon_name = icon
        self._icon_only = icon_only
        self._wraps = wraps
        if kind == "faint":
            set_font_factor(self, SMALL_FACTOR)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setToolTip(text if icon_only else "")
        taller = QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, taller)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)

    def set_kind(self, kind: ButtonKind) -> None:
        """Change how much it stands out."""
        self._kind = kind
        self.update()

    def set_words_shown(self, *, are_shown: bool) -> None:
        """Show its text beside its icon, or leave that to the tool tip."""
        if self._icon_only == are_shown:
            self._icon_only = not are_shown
            self.setToolTip("" if are_shown else self.text())
            self.updateGeometry()
            self.update()

    def set_icon_name(self, icon: str) -> None:
        """Change its drawing."""
        self._icon_name = icon
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height() + GAP * 1.5
        if self._icon_only:
            return QSize(int(height), int(height))
        icon = self._icon_size() + GAP * 0.75 if self._icon_name else 0
        width = self.fontMetrics().horizontalAdvance(self.text()) + icon + 3 * GAP
        return QSize(int(width), int(height))

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), _NARROWEST_BUTTON), wanted.height())

    @override
    def heightForWidth(self, width: int) -> int:
        if not self._wraps:
            return -1
        text = QRect(0, 0, width - self._beside_text(), 1 << 20)
        needed = self.fontMetrics().boundingRect(text, Qt.TextFlag.TextWordWrap, self.text())
        return needed.height() + int(GAP * 1.5)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(_DISABLED_OPACITY)
        self._paint_ground(painter, colours)
        self._paint_content(painter, self._ink(colours))

    def _icon_size(self) -> int:
        return int(self.fontMetrics().height())

    def _ink(self, colours: Colours) -> str:
        if self._kind == "primary":
            return colours.on_accent
        is_muted = self._kind == "faint" or (self._kind == "quiet" and self._icon_only)
        return colours.muted if is_muted else colours.text

    def _paint_ground(self, painter: QPainter, colours: Colours) -> None:
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        is_hot = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = QColor(colours.hover) if is_hot else QColor(Qt.GlobalColor.transparent)
        if self._kind == "primary":
            ground = QColor(colours.accent)
            ground = ground.darker(112) if is_hot else ground
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._kind == "plain":
            painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawRoundedRect(box, _BUTTON_RADIUS, _BUTTON_RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, _BUTTON_RADIUS + 1, _BUTTON_RADIUS + 1)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        size = self._icon_size()
        space = int(GAP * 0.75) if self._icon_name and not self._icon_only else 0
        room = self.width() - self._beside_text()
        text = self._shown_text(room)
        text_width = min(self.fontMetrics().horizontalAdvance(text), room)
        left = (self.width() - text_width - space - (size if self._icon_name else 0)) // 2
        if self._icon_name:
            pixmap = tinted_pixmap(self._icon_name, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, (self.height() - size) // 2), pixmap)
            left += size + space
        painter.setPen(QColor(ink))
        box = QRect(left, 0, max(room, text_width), self.height())
        wrapping = int(Qt.TextFlag.TextWordWrap if self._wraps else Qt.TextFlag.TextSingleLine)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | wrapping
        painter.drawText(box, flags, text)

    def _beside_text(self) -> int:
        """How much of the width is not for the text."""
        if not self._icon_name:
            return 2 * GAP
        return 2 * GAP + self._icon_size() + (0 if self._icon_only else int(GAP * 0.75))

    def _shown_text(self, room: int) -> str:
        if self._icon_only or self._wraps:
            return "" if self._icon_only else self.text()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class Drawing(QWidget):
    """One icon, in one of the theme's colours."""

    def __init__(self, name: str, size: int, colour: str = "accent") -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self.setFixedSize(size, size)

    def draw(self, name: str, colour: str) -> None:
        """Become another icon."""
        self._name, self._colour = name, colour
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour: str = getattr(colours_of(self.palette()), self._colour)
        pixmap = tinted_pixmap(self._name, colour, self.width(), self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, pixmap)


def plain_label(text: str, factor: float = 1.0, *, is_bold: bool = False) -> QLabel:
    """A label that wraps and never reads its text as markup."""
    label = QLabel(breakable(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if factor != 1.0 or is_bold:
        set_font_factor(label, factor, is_bold=is_bold)
    if label.text() == text:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def muted_label(text: str, factor: float = SMALL_FACTOR) -> QLabel:
    """A label for what matters less."""
    label = plain_label(text, factor)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def breakable(text: str) -> str:
    """Let long words, such as paths, break across lines; labels break only between words."""
    return " ".join(
        word if len(word) <= _LONG_WORD else BREAK_HERE.join(word) for word in text.split(" ")
    )
