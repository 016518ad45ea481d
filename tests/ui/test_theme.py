"""Colours and sizes."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_assist.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Theme, colours_of

TEXTS = ("text", "muted")
GROUNDS = ("ground", "side", "raised", "bubble", "code")
PAIRS = [
    *itertools.product(TEXTS, GROUNDS),
    ("on_accent", "accent"),
    ("accent", "ground"),
    ("warning", "warning_ground"),
    ("error", "error_ground"),
    ("text", "warning_ground"),
    ("text", "error_ground"),
]


@pytest.fixture
def application(qapp):
    font, palette = QApplication.font(), QApplication.palette()
    yield qapp
    QApplication.setFont(font)
    QApplication.setPalette(palette)


def luminance(name: str) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(name).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(colours, ink: str, ground: str) -> float:
    pair = sorted(luminance(getattr(colours, name)) for name in (ink, ground))
    return (pair[1] + 0.05) / (pair[0] + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(colours, ink, ground):
    assert contrast(colours, ink, ground) >= 4.5


@pytest.mark.parametrize("colours", [STRONG_LIGHT, STRONG_DARK])
def test_strong_contrast_holds_for_texts_and_lines(colours):
    lines = [("border", ground) for ground in GROUNDS]
    faint = [pair for pair in (*PAIRS, *lines) if contrast(colours, *pair) < 7]
    assert faint == []


@pytest.mark.parametrize(("name", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_setting_wins(application, name, colours):
    theme = Theme(name)
    assert colours_of(QApplication.palette()) == colours
    del theme


def test_it_follows_the_system_live(application):
    theme = Theme("system")
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert colours_of(QApplication.palette()) == DARK
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert colours_of(QApplication.palette()) == LIGHT
    del theme


def test_a_wish_for_contrast_is_followed_live(application):
    theme = Theme("dark")
    theme._wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert colours_of(QApplication.palette()) == STRONG_DARK
    theme.change("light", 100)
    assert colours_of(QApplication.palette()) == STRONG_LIGHT
    theme._wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert colours_of(QApplication.palette()) == LIGHT
    del theme


def test_an_unknown_scheme_is_told_by_the_palette(application):
    dark = QPalette(QColor("#202020"))
    QApplication.setPalette(dark)
    theme = Theme("system")
    assert colours_of(QApplication.palette()) == DARK
    del theme


@pytest.mark.parametrize(("percent", "factor"), [(100, 1.0), (150, 1.5), (50, 0.9), (900, 2.0)])
def test_text_size(application, percent, factor):
    before = QApplication.font().pointSizeF()
    theme = Theme("light", percent)
    assert QApplication.font().pointSizeF() == pytest.approx(before * factor)
    del theme
