"""What the tests of the expenses share."""

import pytest

from desktop_assist.ui.expenses.expenses_page import ExpensesPage
from tests.helpers.active_window import show_active
from tests.helpers.expenses_rig import ExpensesRig

OCTOBER = (
    "2026-10-06;Gasthaus Lindenhof;Meals;Dinner with a client;64.80;EUR;4.24;a.png;",
    "2026-10-30;Taxi Nordstern;Taxi;Hotel to airport;19.70;EUR;;;",
    "2026-11-02;City Books;Books;Handbook;30.00;USD;;;",
)


@pytest.fixture
async def rig(tmp_path):
    """A sheet with three rows, and the tools that change it."""
    rig = ExpensesRig(tmp_path)
    rig.write(*OCTOBER)
    yield rig
    await rig.tasks.close()
    assert rig.errors == []


@pytest.fixture
def open_page(qtbot, rig):
    """Shows the expenses as they are now."""

    async def open_it():
        page = ExpensesPage(rig.services, rig.tasks)
        qtbot.addWidget(page)
        page.resize(1_000, 700)
        show_active(qtbot, page)
        page.open()
        await rig.settle()
        return page

    return open_it
