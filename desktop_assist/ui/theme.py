"""Colours, sizes and fonts, in light and in dark, and in strong contrast where that is wished.

Widgets ask `colours_of(palette)` while they paint, so a switch of the system's scheme needs no
more than a new palette; an app-wide style sheet would cost every start (measured on a peer: 14 %).
"""

from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_assist.domain.early_dataclass import dataclass

ThemeName: TypeAlias = Literal["system", "light", "dark"]

GAP = 8
"""The step of every distance: half, once, twice, three times."""

TITLE_FACTOR = 1.15
SMALL_FACTOR = 0.88
HEADLINE_FACTOR = 1.75
_SMALLEST_TEXT_PERCENT, _LARGEST_TEXT_PERCENT = 90, 200


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour in use; text on its ground has a contrast of at least 4.5 to 1.

    The strong ones have 7 to 1, and lines as black or white as can be.
    """

    ground: str
    side: str
    raised: str
    bubble: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    hover: str
    code: str
    warning: str
    warning_ground: str
    error: str
    error_ground: str


LIGHT = Colours(
    ground="#ffffff",
    side="#f5f6f8",
    raised="#ffffff",
    bubble="#e9effc",
    border="#d9dde3",
    text="#1c2027",
    muted="#5f6875",
    accent="#2559c9",
    on_accent="#ffffff",
    hover="#eceff3",
    code="#f4f5f7",
    warning="#7a4a00",
    warning_ground="#fdf3dc",
    error="#a1241c",
    error_ground="#fdecea",
)
DARK = Colours(
    ground="#1b1d21",
    side="#151719",
    raised="#23262b",
    bubble="#2a3448",
    border="#3a3f47",
    text="#e7e9ec",
    muted="#a2a9b4",
    accent="#8ab0ff",
    on_accent="#10203f",
    hover="#2c3037",
    code="#131517",
    warning="#f0c674",
    warning_ground="#372d17",
    error="#ff9f97",
    error_ground="#3d2221",
)
STRONG_LIGHT = Colours(
    ground="#ffffff",
    side="#ffffff",
    raised="#ffffff",
    bubble="#e8e8e8",
    border="#000000",
    text="#000000",
    muted="#333333",
    accent="#0038a8",
    on_accent="#ffffff",
    hover="#dcdcdc",
    code="#f2f2f2",
    warning="#5a3200",
    warning_ground="#fff4d6",
    error="#8b0000",
    error_ground="#ffeaea",
)
STRONG_DARK = Colours(
    ground="#000000",
    side="#000000",
    raised="#000000",
    bubble="#242424",
    border="#ffffff",
    text="#ffffff",
    muted="#d6d6d6",
    accent="#9cc4ff",
    on_accent="#000000",
    hover="#383838",
    code="#141414",
    warning="#ffd866",
    warning_ground="#2a2000",
    error="#ffb3ab",
    error_ground="#330a08",
)


def colours_of(palette: QPalette) -> Colours:
    """The colours that go with a palette made here."""
    role = QPalette.ColorRole
    # Fields have a window's colour of their own, for their outline, and texts no ground at all.
    is_dark = palette.color(role.ToolTipBase).lightness() < 128
    is_strong = palette.color(role.Mid).lightness() in {0, 255}  # the colour of lines
    return _colours(is_dark=is_dark, is_strong=is_strong)


def _colours(*, is_dark: bool, is_strong: bool) -> Colours:
    if is_strong:
        return STRONG_DARK if is_dark else STRONG_LIGHT
    return DARK if is_dark else LIGHT


def scaled_font(font: QFont, factor: float, *, is_bold: bool = False) -> QFont:
    """A copy of `font`, larger or smaller."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor)
    if is_bold:
        copy.setWeight(QFont.Weight.DemiBold)
    return copy


def set_font_factor(widget: QWidget, factor: float, *, is_bold: bool = False) -> None:
    """Give one widget a font relative to the program's."""
    widget.setFont(scaled_font(QApplication.font(), factor, is_bold=is_bold))


def clear_ground(widget: QWidget) -> None:
    """Let what is below a text or a list show through.

    Through the palette: asking for the viewport makes PySide6 build the classes of all widgets,
    which costs the first paint 10 ms.
    """
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    widget.setPalette(palette)


class Theme:
    """Keeps the program's palette and font in step with the system and the settings."""

    def __init__(self, name: ThemeName = "system", text_percent: int = 100) -> None:
        self._name: ThemeName = name
        self._text_percent = text_percent
        self._base_points = QApplication.font().pointSizeF()
        # Asked before our own palette hides what the desktop prefers.
        self._system_is_dark = _looks_dark(QApplication.palette())
        # Kept: PySide6 takes what the hints consist of for gone with them.
        self._hints = QGuiApplication.styleHints()
        self._wishes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._wishes.contrastPreferenceChanged.connect(self._follow_contrast)
        self._is_strong = _is_high(self._wishes.contrastPreference())
        self._apply()

    def change(self, name: ThemeName, text_percent: int) -> None:
        """Take over new settings at once."""
        self._name, self._text_percent = name, text_percent
        self._apply()

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        if scheme is not Qt.ColorScheme.Unknown:
            self._system_is_dark = scheme is Qt.ColorScheme.Dark
        self._apply()

    def _follow_contrast(self, wished: Qt.ContrastPreference) -> None:
        self._is_strong = _is_high(wished)
        self._apply()

    def _apply(self) -> None:
        is_dark = self._system_is_dark if self._name == "system" else self._name == "dark"
        colours = _colours(is_dark=is_dark, is_strong=self._is_strong)
        QApplication.setPalette(_palette(colours))
        font = QApplication.font()
        percent = min(max(self._text_percent, _SMALLEST_TEXT_PERCENT), _LARGEST_TEXT_PERCENT)
        font.setPointSizeF(self._base_points * percent / 100)
        if font != QApplication.font():
            QApplication.setFont(font)


def _is_high(wished: Qt.ContrastPreference) -> bool:
    return wished is Qt.ContrastPreference.HighContrast


def _looks_dark(palette: QPalette) -> bool:
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is Qt.ColorScheme.Unknown:  # openbox and others tell no scheme, but have a palette
        return palette.color(QPalette.ColorRole.Window).lightness() < 128
    return scheme is Qt.ColorScheme.Dark


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(colours.raised), QColor(colours.ground))
    for where, colour in {
        role.Window: colours.ground,
        role.Base: colours.ground,
        role.AlternateBase: colours.side,
        role.Button: colours.raised,
        role.ToolTipBase: colours.raised,
        role.Mid: colours.border,
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.muted))
    return palette
