"""The limit for models is shown, changed and told of in the settings."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def budget(page):
    return page._key._budget


@pytest.fixture
def amount(page):
    return named(page, QLineEdit, "Limit for models")


async def test_the_default_and_what_is_used_are_shown(budget, amount):
    assert amount.text() == "5"
    assert budget._state.text() == "0.42 of 5.00 dollars used in November 2026."


@pytest.mark.parametrize(("typed", "kept"), [("12", "12"), ("7,50", "7.50")])
async def test_another_amount_is_kept(budget, amount, desk, qtbot, typed, kept):
    amount.selectAll()
    qtbot.keyClicks(amount, typed)
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    await settled()

    assert desk.store.current().budget.monthly_usd == Decimal(kept)


async def test_what_is_no_amount_is_told_beside_it(budget, amount, desk, qtbot):
    amount.selectAll()
    qtbot.keyClicks(amount, "-3")
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    await settled()

    assert "not allowed" in budget._field.notice.text
    assert desk.store.current().budget.monthly_usd == Decimal(5)


async def test_a_database_that_cannot_be_read_is_told_of(budget, desk):
    desk.budget_problem = "The database is damaged."

    await budget.refresh()

    assert budget._state.text() == "The database is damaged."
