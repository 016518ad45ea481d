"""What the list of conversations lies on."""

from PySide6.QtGui import QColor

from desktop_assist.ui.side_ground import SideGround
from desktop_assist.ui.theme import colours_of


def test_it_has_its_own_colour_and_an_edge(qtbot):
    ground = SideGround()
    qtbot.addWidget(ground)
    ground.resize(40, 40)
    seen, colours = ground.grab().toImage(), colours_of(ground.palette())
    assert seen.pixelColor(10, 10) == QColor(colours.side)
    assert seen.pixelColor(39, 10) == QColor(colours.border)
