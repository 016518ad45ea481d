"""A page, and places on it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_assist.expenses.receipt.place import Place
from desktop_assist.ui.expenses.page_view import PageView

TOTAL = Place(0, 0.6, 0.7, 0.8, 0.72)


@pytest.fixture
def view(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show()
    return view


def page(width=1000, height=1400):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_a_place_is_shown_large_and_inside_the_view(view):
    view.show_image(page())
    whole = view._scale
    view.look_at(TOTAL)
    assert view._scale > 1.5 * whole
    assert view.rect().contains(view.marked.toRect())


@pytest.mark.parametrize("place", [Place(0, 0, 0, 1, 1), Place(0, 0.98, 0.98, 1, 1)])
def test_a_place_at_the_edge_or_as_large_as_the_page_can_be_shown(view, place):
    view.show_image(page())
    view.look_at(place)
    assert view.marked.isValid()
    assert view._scale >= view._fitting() * 0.9


def test_a_turned_page_is_shown_upright(view):
    view.show_image(page(1400, 1000), turned=90)
    assert (view._image.width(), view._image.height()) == (1000, 1400)


def test_the_wheel_enlarges_and_never_below_the_whole_page(view):
    view.show_image(page())
    before = view._scale
    wheel(view, 120)
    assert view._scale > before
    for _ in range(30):
        wheel(view, -120)
    assert view._scale == pytest.approx(view._fitting())


def test_a_page_can_be_pulled(view, qtbot):
    view.show_image(page())
    view.look_at(TOTAL)
    before = view.marked.center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.mouseMove(view, QPoint(230, 220))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(230, 220))
    moved = view.marked.center() - before
    assert moved.y() == pytest.approx(20, abs=1)


def test_in_place_of_a_picture_words_can_stand(view):
    view.show_words("No picture.")
    blank = view.grab().toImage()
    view.show_image(page())
    assert view.grab().toImage() != blank


def wheel(view, steps):
    event = QWheelEvent(
        QPointF(10, 10), QPointF(10, 10), QPoint(), QPoint(0, steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
