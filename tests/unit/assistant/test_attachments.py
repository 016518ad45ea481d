"""A file sent along is read as far as it can be."""

from pathlib import Path

import pytest

from desktop_assist.assistant.attachments import attached_files, read_attachment
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.message import AttachmentPart, Message
from desktop_assist.domain.tool import ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.written_picture import needs_ocr, written_picture


def test_a_text_is_read(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("Hello there, a few words.")

    assert read_attachment(file) == AttachmentPart(
        "notes.txt", file, "text/plain", 25, "Hello there, a few words."
    )


@needs_ocr
def test_the_text_in_a_picture_is_read(tmp_path):
    file = written_picture(tmp_path / "lunch.png", "Lunch 12.50 EUR")

    read = read_attachment(file)

    assert (read.media_type, read.text, read.note) == ("image/png", "Lunch 12.50 EUR", "")


def test_a_picture_that_cannot_be_read_goes_along_with_the_reason(tmp_path):
    file = tmp_path / "lunch.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 32)

    read = read_attachment(file)

    assert (read.text, "cannot be" in read.note) == ("", True)


def test_a_long_text_says_that_it_goes_on(tmp_path):
    file = tmp_path / "long.txt"
    file.write_text("words and words and words\n" * 500_000)

    assert read_attachment(file).text.endswith("only its beginning was read.]")


@pytest.mark.parametrize("content", [None, b"", b"\0\1\2\3" * 50])
def test_what_cannot_be_read_is_refused(tmp_path, content):
    file = tmp_path / "thing.bin"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(UnreadableFileError, match=r"thing\.bin"):
        read_attachment(file)


def test_files_that_came_with_messages_or_were_dropped_are_known():
    slip = AttachmentPart("slip.png", Path("/d/slip.png"), "image/png", 10)
    dropped = ToolResult("c1", "receive_file", ok=True, output={"file": "/d/scan.pdf"})
    other = ToolResult("c2", "list_files", ok=True, output={"file": "/etc/passwd"})
    messages = [
        Message("m1", "user", (slip,), SUNDAY_MORNING),
        Message("m2", "tool", (dropped, other), SUNDAY_MORNING),
    ]

    assert attached_files(messages) == (Path("/d/scan.pdf"), Path("/d/slip.png"))
