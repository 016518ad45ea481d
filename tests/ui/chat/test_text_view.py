"""Text of a message that opens nothing by itself."""

import time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_assist.ui.chat.text_column import TextPlace
from desktop_assist.ui.chat.text_view import TextView, web_address
from tests.helpers.widget_finding import named


@pytest.fixture
def view(qtbot):
    view = TextView("Answer")
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def show(view, text, *, is_finished=True):
    view.show_markdown(text, is_finished=is_finished)
    view.measure(400, 0, 300)


def test_another_text_starts_anew(view):
    show(view, "first")
    show(view, "second", is_finished=False)
    assert view.column.text() == "second"


def test_a_click_on_a_link_is_only_reported(view, qtbot):
    show(view, "[here](https://example.com/x)")
    with qtbot.waitSignal(view.link_clicked) as clicked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert clicked.args == ["https://example.com/x"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)", "ssh://host", "x"])
def test_other_links_are_dead(view, qtbot, target):
    show(view, f"[here]({target})")
    with qtbot.assertNotEmitted(view.link_clicked):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert web_address(target) == ""
    assert view.links() == []


def test_a_press_beside_the_link_and_a_release_on_it_is_no_click(view, qtbot):
    show(view, "[here](https://example.com/x)")
    with qtbot.assertNotEmitted(view.link_clicked):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 8))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))


def move_to(view, point):
    place, none = QPointF(view.mapToGlobal(point)), Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), place, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, moved)


def test_the_hand_shows_on_links_alone(view):
    show(view, "[here](https://example.com/x)")
    move_to(view, QPoint(5, 8))
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    move_to(view, QPoint(300, 8))
    assert view.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_it_tells_where_the_mouse_goes_down_and_how_often(view, qtbot):
    show(view, "some words")
    with qtbot.waitSignal(view.pressed) as pressed:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(0, 8))
    assert pressed.args == [TextPlace(0, 0), 1]
    with qtbot.waitSignal(view.pressed) as pressed:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(0, 8))
    assert pressed.args == [TextPlace(0, 0), 2]


def test_code_is_copied_by_its_button(view, qtbot, qapp):
    show(view, "text\n\n```py\nreturn 1\n```")
    qtbot.mouseClick(named(view, QPushButton, "Copy code"), Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == "return 1"


def test_the_button_goes_with_its_code(view, qtbot):
    show(view, "```py\nreturn 1\n```")
    show(view, "no code")
    assert not [one for one in view.findChildren(QPushButton) if one.isVisible()]


def test_a_screen_reader_finds_what_was_said(view):
    show(view, "Some **bold** words")
    assert view.accessibleName() == "Some bold words"
    assert view.accessibleDescription() == "Answer"


def test_a_short_plain_text_is_as_wide_as_its_longest_line(view):
    view.show_plain("short\na longer line")
    assert 20 < view.wanted_width(1_000) < 200
    view.show_plain("x" * 5_000)
    assert view.wanted_width(300) == 300


def test_a_new_palette_renders_anew(view):
    show(view, "```\ncode\n```")
    light = view.grab().toImage()
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Window, "#101010")
    view.setPalette(palette)
    assert view.grab().toImage() != light


def test_a_delta_costs_the_same_late_as_early(view):
    text = "Some **words** in a paragraph that is about as long as they are.\n\n" * 600
    early = cost_of_growing(view, text, 2_000)
    late = cost_of_growing(view, text, len(text) - 2_000)
    assert late < 4 * early  # rendering everything again would make it about twenty times


def cost_of_growing(view, text, start):
    show(view, text[:start], is_finished=False)
    began = time.process_time()
    for end in range(start, start + 1_000, 10):
        view.show_markdown(text[:end], is_finished=False)
        view.measure(400, view.column.height - 300, view.column.height)
    return time.process_time() - began
