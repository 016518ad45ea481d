"""The rows of a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from desktop_assist.domain.card import CardAction, CardTable
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.ui.cards.card_table import CardTableView, fit_columns, steady_columns

TABLE = CardTable(("Date", "Amount"), (("2026-10-01", "9.90"), ("2026-10-02", "12.00")), (1,))

LEADING = CardTable(
    TABLE.columns,
    TABLE.rows,
    row_actions=tuple(CardAction("Open", leads_to=MessagePlace("c", f"m{n}")) for n in (1, 2)),
)


def test_spare_room_goes_to_the_texts():
    assert fit_columns([100, 50], [1], 200) == [150, 50]


def test_the_widest_text_gives_way_first():
    assert fit_columns([80, 400, 60], [2], 340) == [80, 200, 60]


def test_days_and_figures_keep_what_they_need_beside_longer_texts():
    rows = (("31. Okt 2026", "Stadtbahn Nordwald", "29,90"), ("1. Okt 2026", "Taxi", "9,90"))
    assert steady_columns(CardTable(("Datum", "Händler", "Betrag"), rows, (2,))) == (0, 2)
    assert steady_columns(TABLE) == TABLE.numeric


@given(st.lists(st.integers(50, 400), min_size=1, max_size=6), st.integers(300, 1_000))
def test_columns_fit_unless_all_are_at_their_narrowest(natural, width):
    fitted = fit_columns(natural, [], width)
    assert sum(fitted) <= max(width, 48 * len(natural))


def is_tinted(colour):
    """Whether it is neither the ground nor a letter, but a light accent."""
    return colour.blue() - colour.red() > 20


def test_a_bar_behind_a_figure_is_as_long_as_its_share(qtbot):
    shares = ((0.0, 1.0), (0.0, 0.25))
    view = CardTableView(
        CardTable(("Category", "EUR"), (("Hotel", "8"), ("Taxi", "2")), (1,), shares=shares)
    )
    qtbot.addWidget(view)
    view.resize(600, view.sizeHint().height())
    picture, bars = view.grab().toImage(), []
    for line in (1.5, 2.5):
        y = int(line * view._line_height()) - view._line_height() // 4
        bars.append(sum(is_tinted(picture.pixelColor(x, y)) for x in range(600)))
    assert bars[0] > 150
    assert abs(bars[0] - 4 * bars[1]) < 40


def test_rows_are_copied_as_text(qtbot, qapp):
    view = CardTableView(TABLE)
    qtbot.addWidget(view)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == "Date\tAmount\n2026-10-01\t9.90\n2026-10-02\t12.00"


def test_a_screen_reader_gets_the_rows(qtbot):
    view = CardTableView(TABLE)
    qtbot.addWidget(view)
    assert "2026-10-02\t12.00" in view.accessibleDescription()


@pytest.mark.parametrize("width", [60, 300, 900])
def test_it_paints_at_any_width(qtbot, width):
    view = CardTableView(TABLE)
    qtbot.addWidget(view)
    view.resize(width, view.sizeHint().height())
    picture = view.grab().toImage()
    assert len({picture.pixel(x, 8) for x in range(width)}) > 1


def test_a_click_on_a_row_chooses_it(qtbot):
    view = CardTableView(LEADING)
    qtbot.addWidget(view)
    view.resize(300, view.sizeHint().height())
    second = QPoint(20, view.height() - 4)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=second)
    assert chosen.args == [LEADING.row_actions[1]]


def test_rows_are_chosen_with_the_keyboard(qtbot):
    view = CardTableView(LEADING)
    qtbot.addWidget(view)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [LEADING.row_actions[0]]


def test_the_heading_leads_nowhere(qtbot):
    view = CardTableView(LEADING)
    qtbot.addWidget(view)
    with qtbot.assertNotEmitted(view.row_chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 4))
