"""Where an assistant is written."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.ui.settings.assistant_editor import AssistantEditor
from tests.helpers.memory_rig import TOOLS
from tests.helpers.widget_finding import named

LEGAL = AssistantProfile("a", "Legal", "Be exact.", "openai", "gpt-6-sol", ("undo",), ("/p/law",))


@pytest.fixture
def editor(qtbot):
    editor = AssistantEditor()
    editor.offer_tools(TOOLS)
    qtbot.addWidget(editor)
    editor.show()
    return editor


def test_everything_comes_back_as_it_was(editor):
    editor.write(LEGAL)

    assert editor.profile == LEGAL


def test_what_is_written_is_kept(editor, qtbot):
    editor.write(AssistantProfile("", ""))
    save = named(editor, QPushButton, "Save")
    assert not save.isEnabled()

    named(editor, QLineEdit, "Name").setText("Travel")
    named(editor, QPlainTextEdit, "Instructions").setPlainText("Be brief.")
    with qtbot.waitSignal(editor.saved) as saved:
        save.click()

    assert saved.args == [AssistantProfile("", "Travel", "Be brief.")]


def test_a_model_needs_somebody_to_answer_with_it(editor):
    editor.write(LEGAL)

    named(editor, QComboBox, "Answered by").setCurrentIndex(0)

    assert not named(editor, QLineEdit, "Model").isEnabled()
    assert (editor.profile.provider, editor.profile.model_id) == ("", "")


def test_a_provider_of_a_newer_version_is_kept(editor):
    editor.write(AssistantProfile("a", "A", provider="unheard-of"))

    assert editor.profile.provider == "unheard-of"


def test_one_from_elsewhere_is_read_before_it_is_taken_over(editor, qtbot):
    editor.offer(LEGAL)

    assert "Read the instructions" in editor._notice.text
    assert named(editor, QPlainTextEdit, "Instructions").toPlainText() == "Be exact."
    with qtbot.waitSignal(editor.saved):
        named(editor, QPushButton, "Take over").click()


def test_a_shipped_one_cannot_be_changed(editor, qtbot):
    editor.present(LEGAL)

    assert named(editor, QLineEdit, "Name").isReadOnly()
    assert not editor._save.isVisible()
    with qtbot.waitSignal(editor.closed):
        named(editor, QPushButton, "Back").click()
