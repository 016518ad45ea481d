"""One subscribed calendar on its page."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.connectors.subscription import Subscription
from desktop_assist.ui.settings.subscription_row import SubscriptionRow
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.widget_finding import named


@pytest.fixture
def make_row(qtbot, tmp_path):
    def make(**more):
        times = {"as_of": SUNDAY_MORNING, "next_at": SUNDAY_MORNING}
        row = SubscriptionRow(Subscription("1", "Ada", tmp_path / "1.ics", **times, **more))
        qtbot.addWidget(row)
        row.show()
        return row

    return make


def words(row) -> str:
    return " ".join(label.text() for label in row.findChildren(QLabel))


def test_it_says_how_old_the_copy_is(make_row):
    assert "The copy here is as of 22 Nov, 10:00." in words(make_row())


def test_it_says_what_is_wrong_and_what_to_do(make_row):
    row = make_row(problem="There is no calendar.", hint="Subscribe again.")

    assert "There is no calendar. Subscribe again." in words(row)


@pytest.mark.parametrize(
    ("button", "signal"), [("Refresh", "refresh_clicked"), ("Unsubscribe", "remove_clicked")]
)
def test_each_button_tells_which_calendar_is_meant(make_row, qtbot, button, signal):
    row = make_row()

    with qtbot.waitSignal(getattr(row, signal)) as clicked:
        named(row, QPushButton, f"{button}: Ada").click()

    assert clicked.args == ["1"]
