"""The page about usage: a month at a time, in plots, with its limits below."""

from contextlib import closing
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.domain.usage import TokenUsage
from desktop_assist.ui.settings.share_bars import ShareBars
from desktop_assist.ui.settings.usage_page import UsagePage
from tests.helpers.spending_house import SpendingHouse
from tests.helpers.usage_desk import usage_services
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
def house(tmp_path):
    with closing(SpendingHouse(tmp_path, limit="1")) as made:
        made.use(tokens=TokenUsage(2000, 1500, 300, 100))
        yield made


@pytest.fixture
async def page(qtbot, desk, house):
    made = UsagePage(desk.keeper, usage_services(house), desk.tasks)
    qtbot.addWidget(made)
    made.show_settings(desk.store.current())
    made.resize(700, 1200)
    made.show()
    await made.refresh()
    return made


def told(page, name):
    return named(page, ShareBars, name).accessibleDescription()


async def test_the_month_is_told_by_who_answered_by_what_for_and_in_tokens(page):
    assert told(page, "Cost by who answered") == "openai · gpt-6-luna 0.00022 dollars"
    assert told(page, "Cost by what it was for") == "Conversations 0.00022 dollars"
    assert told(page, "Saved") == "Beginnings kept at the service 0.00014 dollars"
    assert told(page, "Tokens") == (
        "Read anew 500; Read from the service's cache 1,500; Written 200; Thought 100"
    )


async def test_what_a_service_takes_only_little_more_of_stands_below_the_budget(page, house):
    assert page._low.isHidden()
    house.tell()

    await page.refresh()

    assert page._low.text().startswith("gpt-6-luna takes 2 of 500 requests more")
    assert page._low.isVisible()


async def test_another_month_is_a_click_away(page):
    named(page, QPushButton, "Month before").click()
    await settled()

    assert page._title.text() == "October 2026"
    assert told(page, "Tokens") == ""


async def test_the_steps_are_written_for_a_spreadsheet(page, tmp_path):
    page.export_to(tmp_path)
    await settled()

    assert "usage-2026-11.csv" in page.notice.text
    assert "gpt-6-luna" in (tmp_path / "usage-2026-11.csv").read_text("utf-8")


async def test_a_limit_is_kept_when_its_line_is_left(page, desk):
    line = page.findChild(QLineEdit, "budget.per_turn_usd")
    line.setText("0.25")
    line.setModified(True)
    line.editingFinished.emit()
    await settled()

    assert desk.store.current().budget.per_turn_usd == Decimal("0.25")
