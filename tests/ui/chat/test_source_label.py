from PySide6.QtCore import Qt

from desktop_assist.domain.citation import Citation
from desktop_assist.ui.chat.source_label import SourceLabel

HOTEL = Citation("travel.pdf", "Up to 180.", 3, "Hotels")
ODD = Citation("<b>x</b>.md", "Words.")


def shown(qtbot):
    label = SourceLabel()
    qtbot.addWidget(label)
    label.resize(300, 60)
    label.show()
    label.show_places((HOTEL, ODD))
    return label


def test_a_click_tells_the_place(qtbot):
    label = shown(qtbot)

    with qtbot.waitSignal(label.place_clicked) as told:
        qtbot.keyClick(label, Qt.Key.Key_Tab)
        label.linkActivated.emit("0")
    assert told.args == [HOTEL]


def test_names_from_outside_are_no_markup(qtbot):
    assert "&lt;b&gt;x&lt;/b&gt;.md" in shown(qtbot).text()


def test_screen_readers_get_the_places(qtbot):
    assert shown(qtbot).accessibleName() == "Sources: travel.pdf, page 3, Hotels; <b>x</b>.md"
