"""The control that says which assistant a conversation has."""

import pytest

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.ui.chat.assistant_picker import AssistantPicker

LEGAL = AssistantProfile("legal-1", "Legal & taxes")


@pytest.fixture
def picker(qtbot):
    picker = AssistantPicker()
    qtbot.addWidget(picker)
    picker.show()
    yield picker
    picker.menu_of_assistants.close()


def offered(picker):
    return [one for one in picker.menu_of_assistants.actions() if not one.isSeparator()]


def test_it_is_the_standard_one_until_another_is_shown(picker):
    assert picker.text() == "Standard assistant"

    picker.show_current(LEGAL)

    assert picker.text() == "Legal & taxes"
    assert "Legal & taxes" in picker.accessibleName()


def test_the_one_it_is_stands_ticked_among_the_others(picker):
    picker.show_current(LEGAL)
    picker.offer([LEGAL])

    assert [one.text() for one in offered(picker)] == [
        "Standard assistant", "Legal && taxes", "Assistants…"
    ]  # fmt: skip
    assert [one.isChecked() for one in offered(picker)] == [False, True, False]


def test_one_is_picked(picker, qtbot):
    picker.offer([LEGAL])

    with qtbot.waitSignal(picker.picked) as picked:
        offered(picker)[1].trigger()

    assert picked.args == [LEGAL]


def test_they_can_be_managed(picker, qtbot):
    picker.offer([])

    with qtbot.waitSignal(picker.management_requested):
        offered(picker)[-1].trigger()
