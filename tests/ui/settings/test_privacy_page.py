"""The page about privacy: the switch, the rules, what leaves, and the end of it all."""

from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from desktop_assist.assistant.audit.audit_export import Period
from desktop_assist.system.administrator_file import AdministratorFile
from desktop_assist.ui.settings.setting_field import SettingField
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog):
    dialog.open_page("privacy")
    await settled()
    return dialog.pages.privacy


async def test_each_rule_is_kept_at_once(page, desk):
    named(page, QCheckBox, "Offline: nothing leaves this computer").click()
    pictures = named(page, QComboBox, "Pictures and PDFs")
    pictures.setCurrentIndex(pictures.findData("text"))
    pictures.activated.emit(pictures.currentIndex())
    hosts = named(page, QLineEdit, "Hosts that may be asked")
    hosts.setText("a.example; b.example")
    hosts.setModified(True)
    hosts.editingFinished.emit()
    await settled()

    privacy = desk.store.current().privacy
    assert (privacy.offline, privacy.pictures) == (True, "text")
    assert privacy.hosts == ("a.example", "b.example")


async def test_it_says_what_leaves(page):
    assert "OpenAI" in page._statement.text()


async def test_a_period_is_exported(page, desk, tmp_path):
    page.export_to(str(tmp_path))
    await settled()

    period = Period(date(2026, 10, 23), date(2026, 11, 22))
    assert desk.written == [(period, ("json", "csv"), tmp_path)]
    assert page._notice.text == "2 files written."


async def test_everything_goes_and_the_program_with_it(page, desk, qtbot):
    with qtbot.waitSignal(page.erased):
        page.erase()

    assert desk.forgotten == ["everything"]


async def test_what_is_fixed_says_by_whom_and_takes_no_change(dialog, desk, tmp_path):
    (tmp_path / "fixed.toml").write_text(
        '[administrator]\nname = "IT of Acme"\n[privacy]\noffline = true\n'
        '[openai]\ndata_residency = "eu"\n[assistant]\nprovider = "embedded"\n'
    )
    desk.store._administrator = AdministratorFile(tmp_path / "fixed.toml")
    for name in ("privacy", "provider"):
        dialog.open_page(name)
        await settled()

    fields = {one.name: one for one in dialog.findChildren(SettingField)}
    for name in ("privacy.offline", "openai.data_residency", "assistant.provider"):
        assert not fields[name]._editor.isEnabled()
        assert "IT of Acme" in fields[name]._lock.text()
    assert fields["privacy.pictures"]._editor.isEnabled()
