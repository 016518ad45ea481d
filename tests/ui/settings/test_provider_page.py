"""Who answers, and the details of the service."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QRadioButton

from desktop_assist.domain.local_server import LocalServer
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import GOOD_KEY, notice_of, paste_and_check, settled


async def test_a_removed_key_is_gone_and_this_computer_answers_again(page, desk):
    await paste_and_check(page, GOOD_KEY)
    named(page, QPushButton, "Remove key").click()
    await settled()
    assert desk.secrets.kept == {}
    assert desk.store.current().assistant.provider == "embedded"
    assert named(page, QRadioButton, "On this computer").isChecked()
    assert page._key._place.text() == "No key is kept."


async def test_choosing_openai_without_a_key_asks_for_one(page, desk):
    named(page, QRadioButton, "OpenAI").click()
    await settled()
    assert notice_of(page).startswith("OpenAI needs a key.")
    assert named(page, QRadioButton, "On this computer").isChecked()
    assert desk.store.current().assistant.provider == "embedded"


async def test_with_a_key_the_provider_is_one_click(page, desk):
    await paste_and_check(page, GOOD_KEY)
    for name, provider in (("On this computer", "embedded"), ("OpenAI", "openai")):
        named(page, QRadioButton, name).click()
        await settled()
        assert desk.store.current().assistant.provider == provider


async def test_model_address_and_region_are_kept(page, desk, qtbot):
    for name, text in (("Model", "gpt-6-terra"), ("Address", "http://127.0.0.1:9/v1")):
        line = named(page, QLineEdit, name)
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    region = named(page, QComboBox, "Region where data is processed")
    region.setCurrentIndex(region.findData("eu"))
    region.activated.emit(region.currentIndex())
    await settled()
    openai = desk.store.current().openai
    assert (openai.model_id, openai.base_url, openai.data_residency) == (
        "gpt-6-terra",
        "http://127.0.0.1:9/v1",
        "eu",
    )


async def test_what_is_being_typed_survives_another_change(page, desk, qtbot):
    line = named(page, QLineEdit, "Model")
    qtbot.keyClicks(line, "-half")
    await desk.keeper.set("expenses.home_currency", "USD")
    assert line.text().endswith("-half")


async def test_without_a_server_one_is_looked_for_and_used_by_a_click(page, desk):
    url = "http://127.0.0.1:11434/v1"
    desk.servers = [LocalServer("Ollama", url, ("llama3.2",))]
    named(page, QRadioButton, "A server of your own").click()
    await settled()
    assert desk.store.current().assistant.provider == "embedded"
    named(page, QPushButton, f"Use Ollama at {url}").click()
    await settled()
    assert desk.store.current().assistant.provider == "compatible"
    assert desk.store.current().compatible.base_url == url


async def test_with_a_server_it_is_one_click(page, desk):
    await desk.keeper.set("compatible.base_url", "http://127.0.0.1:1234/v1")
    named(page, QRadioButton, "A server of your own").click()
    await settled()
    assert desk.store.current().assistant.provider == "compatible"


async def test_only_what_belongs_to_the_choice_is_shown(page, desk):
    await desk.keeper.set("assistant.provider", "compatible")
    assert not page._server_panel.isHidden()
    assert page._details.isHidden()
    named(page, QRadioButton, "On this computer").click()
    await settled()
    assert page._server_panel.isHidden()
