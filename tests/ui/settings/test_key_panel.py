"""From a pasted key to one that is checked and kept."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.settings.key_panel import KeyPanel, KeyServices
from tests.helpers.memory_secrets import REASON, STORE
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import GOOD_KEY, notice_of, paste_and_check, settled


def enter(qtbot, line, text):
    line.selectAll()
    qtbot.keyClicks(line, text)


async def test_a_good_key_is_checked_kept_and_used(page, desk):
    await paste_and_check(page, f" {GOOD_KEY}\n")
    assert desk.checked == [GOOD_KEY]
    assert desk.secrets.kept == {"openai": GOOD_KEY}
    assert desk.store.current().assistant.provider == "openai"
    assert notice_of(page) == "The key works. OpenAI answers from now on."


async def test_the_limit_is_kept_with_the_key(page, desk, qtbot):
    enter(qtbot, named(page, QLineEdit, "Limit for models"), "7.50")

    await paste_and_check(page, GOOD_KEY)

    assert desk.store.current().budget.monthly_usd == Decimal("7.50")
    assert desk.secrets.kept == {"openai": GOOD_KEY}


async def test_a_limit_that_is_no_amount_lets_no_key_be_used(page, desk, qtbot):
    enter(qtbot, named(page, QLineEdit, "Limit for models"), "much")

    await paste_and_check(page, GOOD_KEY)

    assert "budget.monthly_usd" in notice_of(page)
    assert (desk.checked, desk.secrets.kept) == ([], {})


async def test_a_kept_key_is_not_left_in_the_field(page):
    await paste_and_check(page, GOOD_KEY)
    assert named(page, QLineEdit, "OpenAI key").text() == ""
    assert page._key._place.text() == f"A key is kept in {STORE}."


async def test_the_key_field_has_the_focus_and_enter_checks(page, desk, qtbot):
    line = named(page, QLineEdit, "OpenAI key")
    assert page.window().focusWidget() is line
    qtbot.keyClicks(line, GOOD_KEY)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    await settled()
    assert desk.secrets.kept == {"openai": GOOD_KEY}


async def test_a_refused_key_is_told_beside_the_field_and_not_kept(page, desk):
    await paste_and_check(page, "sk-bad")
    assert notice_of(page) == "OpenAI refuses this key. Copy it again, whole."
    assert desk.secrets.kept == {}
    assert desk.store.current().assistant.provider == "embedded"
    assert named(page, QLineEdit, "OpenAI key").text() == "sk-bad"


async def test_without_a_keyring_the_person_is_told_why_and_what_to_do(page, desk):
    desk.secrets.has_keyring = False
    await paste_and_check(page, GOOD_KEY)
    assert notice_of(page) == f"The key works, and is kept only until you quit. {REASON}"
    assert desk.store.current().assistant.provider == "openai"


async def test_a_check_that_takes_long_can_be_cancelled(page, desk):
    desk.checking_s = 60
    await paste_and_check(page, GOOD_KEY)
    cancel = named(page, QPushButton, "Cancel")
    assert cancel.isVisible()
    cancel.click()
    await settled()
    assert not cancel.isVisible()
    assert desk.secrets.kept == {}


async def test_a_key_of_the_environment_is_shown_but_not_used(page, desk):
    desk.environment["OPENAI_API_KEY"] = GOOD_KEY
    await page.refresh()
    assert named(page, QPushButton, "Use what was found in the environment").isVisible()
    assert desk.checked == []
    assert desk.store.current().assistant.provider == "embedded"


async def test_a_key_of_the_environment_is_used_when_told_to(page, desk):
    desk.environment.update(OPENAI_API_KEY=GOOD_KEY, OPENAI_BASE_URL="https://gateway.example")
    await page.refresh()
    named(page, QPushButton, "Use what was found in the environment").click()
    await settled()
    assert desk.secrets.kept == {"openai": GOOD_KEY}
    assert desk.store.current().openai.base_url == "https://gateway.example"
    assert named(page, QLineEdit, "Address").text() == "https://gateway.example"


async def test_an_address_alone_is_taken_over_too(page, desk):
    desk.environment["OPENAI_BASE_URL"] = "https://gateway.example"
    await page.refresh()
    named(page, QPushButton, "Use what was found in the environment").click()
    await settled()
    assert desk.store.current().openai.base_url == "https://gateway.example"
    assert desk.checked == []


async def test_nothing_of_the_environment_is_shown_when_nothing_is_there(page):
    assert not named(page, QPushButton, "Use what was found in the environment").isVisible()


async def test_a_key_of_this_session_can_be_removed_without_a_keyring(page, desk):
    desk.secrets.has_keyring = False
    await paste_and_check(page, GOOD_KEY)
    named(page, QPushButton, "Remove key").click()
    await settled()
    assert notice_of(page) == "The key is removed."


@pytest.mark.parametrize("has_keyring", [True, False])
async def test_the_page_tells_where_a_key_is_when_it_opens(tmp_path, desk, dialog, has_keyring):
    desk.secrets.has_keyring = has_keyring
    desk.secrets.kept["openai"] = GOOD_KEY
    dialog.open_page("provider")
    await settled()
    expected = f"A key is kept in {STORE}." if has_keyring else "A key is kept until you quit."
    assert dialog.pages.provider._key._place.text() == expected


async def test_nothing_can_be_removed_before_a_key_is_known(qtbot, desk):
    keys = KeyServices(desk.secrets, lambda key: None, lambda name: None, desk.tell_budget)
    panel = KeyPanel(None, keys, None)
    qtbot.addWidget(panel)
    assert named(panel, QPushButton, "Remove key").isHidden()
