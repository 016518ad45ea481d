"""The colours of the calendars can be read."""

import pytest
from PySide6.QtGui import QColor

from desktop_assist.ui.calendar.meeting_colours import meeting_colours
from desktop_assist.ui.theme import DARK, LIGHT


def contrast(one: str, other: str) -> float:
    light, dark = sorted((brightness(QColor(one)), brightness(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def brightness(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("number", range(8))
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_titles_stand_out_from_their_ground(colours, number):
    tint = meeting_colours(number, colours)
    assert contrast(tint.ink, tint.ground) >= 4.5
    assert contrast(tint.edge, colours.ground) >= 3


def test_after_the_last_the_first_comes_again():
    assert meeting_colours(8, LIGHT) == meeting_colours(0, LIGHT)
    assert len({meeting_colours(number, DARK) for number in range(8)}) == 8
