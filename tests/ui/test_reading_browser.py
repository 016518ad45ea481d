"""What is read is copied, and opens nothing."""

from PySide6.QtCore import Qt

from desktop_assist.ui.reading_browser import ReadingBrowser


def test_it_is_named_read_and_copied_but_not_changed(qtbot):
    browser = ReadingBrowser("Text of the guide")
    qtbot.addWidget(browser)
    assert browser.accessibleName() == "Text of the guide"
    assert browser.isReadOnly()
    assert not browser.openLinks()
    assert browser.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
