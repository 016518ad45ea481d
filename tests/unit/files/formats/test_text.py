import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats import text as text_format
from desktop_assist.files.formats.text import decode, looks_like_text, read_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_decoded_as_it_was_saved(encoding):
    assert decode("Größe: 5 €".encode(encoding)) == "Größe: 5 €"


def test_both_orders_of_bytes_are_known():
    assert decode("\ufeffAb".encode("utf-16-be")) == decode("\ufeffAb".encode("utf-16-le")) == "Ab"


@pytest.mark.parametrize(
    ("start", "is_text"),
    [(b"plain\ttext\r\n", True), ("ü".encode("utf-16"), True), (b"\x00\x01", False), (b"", True)],
)
def test_text_is_told_from_other_bytes(start, is_text):
    assert looks_like_text(start) == is_text


def test_long_text_is_cut_and_marked(tmp_path, monkeypatch):
    monkeypatch.setattr(text_format, "MAX_CHARACTERS", 4)
    (tmp_path / "a.txt").write_text("12345")

    found = read_text(tmp_path / "a.txt")

    assert (found.text, found.is_truncated) == ("1234", True)


def test_missing_and_large_files_are_refused(tmp_path, monkeypatch):
    with pytest.raises(UnreadableFileError, match="cannot be opened"):
        read_text(tmp_path)
    monkeypatch.setattr(text_format, "MAX_TEXT_BYTES", 4)
    (tmp_path / "a.txt").write_text("12345")

    with pytest.raises(UnreadableFileError, match="too large"):
        read_text(tmp_path / "a.txt")
    with pytest.raises(UnreadableFileError, match="no file"):
        read_text(tmp_path / "b.txt")
