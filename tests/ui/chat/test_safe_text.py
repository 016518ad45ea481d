"""Text that opens nothing by itself."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from desktop_assist.ui.chat.safe_text import SafeText


@pytest.fixture
def text(qtbot):
    text = SafeText()
    qtbot.addWidget(text)
    text.setPlainText("One two three four five six seven eight nine ten " * 5)
    return text


def test_it_is_as_tall_as_its_words_need(text):
    assert text.height_for(150) > text.height_for(600) > 0
    assert text.heightForWidth(150) == text.height_for(150)


def test_it_knows_how_wide_it_would_like_to_be(text):
    line = text.fontMetrics().height()
    assert text.height_for(text.width_wanted()) < 2 * line


@pytest.mark.parametrize("address", ["https://example.com/page", "http://example.com"])
def test_a_click_on_a_web_link_is_told(text, qtbot, address):
    with qtbot.waitSignal(text.link_clicked) as told:
        text.anchorClicked.emit(QUrl(address))
    assert told.args == [address]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "https:", "#top"])
def test_other_links_do_nothing(text, qtbot, address):
    with qtbot.assertNotEmitted(text.link_clicked):
        text.anchorClicked.emit(QUrl(address))


def test_nothing_is_loaded(text, tmp_path):
    picture = tmp_path / "a.png"
    text.grab().save(str(picture))
    kind = QTextDocument.ResourceType.ImageResource.value
    assert text.loadResource(kind, QUrl.fromLocalFile(str(picture))).width() == 1
