"""The line above the conversation."""

from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.window_head import NO_CONVERSATION, WindowHead


def test_every_way_has_a_name(qtbot):
    head = WindowHead()
    qtbot.addWidget(head)
    names = {button.accessibleName() for button in head.findChildren(QPushButton)}
    assert {"Show or hide conversations", "Earlier version", "This conversation"} == names
    assert head.title.text() == NO_CONVERSATION


def test_what_only_a_kept_conversation_has_is_hidden_at_first(qtbot):
    head = WindowHead()
    qtbot.addWidget(head)
    head.show()
    assert not head.version.isVisible()
    assert not head.more.isVisible()
