"""What a drop or the clipboard holds."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from desktop_assist.ui.drop.dropped_content import (
    dropped_files,
    dropped_picture,
    dropped_text,
    files_within,
    is_welcome,
)


def content(text="", urls=(), image=None):
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if image is not None:
        data.setImageData(image)
    return data


def test_only_files_of_this_computer_count():
    data = content(urls=["file:///tmp/a%20b.pdf", "https://example.com/b.pdf"])
    assert dropped_files(data) == [Path("/tmp/a b.pdf")]


def test_addresses_of_files_in_a_text_are_files_and_other_words_are_text():
    files = content("file:///tmp/a.pdf\nfile:///tmp/b.pdf\n")
    words = content("see file:///tmp/a.pdf")
    assert dropped_files(files) == [Path("/tmp/a.pdf"), Path("/tmp/b.pdf")]
    assert dropped_text(files) == ""
    assert dropped_files(words) == []
    assert dropped_text(words) == "see file:///tmp/a.pdf"


def test_a_picture_of_a_web_page_is_a_picture_and_not_its_address():
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    data = content("https://example.com/a.png", ["https://example.com/a.png"], image)
    assert dropped_picture(data).size() == image.size()
    assert dropped_text(data) == ""


def test_nothing_of_use_is_not_welcome():
    assert not is_welcome(QMimeData())
    assert is_welcome(content("words"))


def test_folders_give_their_files_but_for_what_is_hidden(tmp_path):
    for name in ("a.pdf", "in/b.pdf", ".git/c", "in/.d"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    alone = tmp_path / "gone.pdf"
    assert files_within([tmp_path, alone]) == [tmp_path / "a.pdf", tmp_path / "in/b.pdf", alone]
