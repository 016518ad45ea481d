import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files import file_kind
from desktop_assist.files.file_kind import media_type, read_text, recognise
from desktop_assist.system.resources import resource_path
from tests.helpers.workbooks import rich_workbook

SAMPLE = resource_path("sample")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("expenses.xlsx", "spreadsheet"),
        ("policies/per_diem_table.csv", "spreadsheet"),
        ("policies/Travel and expense policy.pdf", "pdf"),
        ("to drop/papier-rosenow.png", "picture"),
        ("to drop/kick-off.ics", "calendar"),
    ],
)
def test_the_sample_files_are_recognised(name, kind):
    assert recognise(SAMPLE / name) == kind


@pytest.mark.parametrize(
    ("name", "content", "kind", "media"),
    [
        ("calendar.txt", b"BEGIN:VCALENDAR\n", "calendar", "text/calendar"),
        ("scan.dat", b"%PDF-1.7\n", "pdf", "application/pdf"),
        ("photo.pdf", b"\xff\xd8\xff\xe0", "picture", "image/jpeg"),
        ("notes.md", b"# Notes\n", "text", "text/markdown"),
        ("notes", "für".encode("cp1252"), "text", "text/plain"),
        ("program.exe", b"MZ\x90\0\x03", "other", "application/octet-stream"),
        ("slides.key", b"PK\x03\x04\x14\0\x06\0", "other", "application/octet-stream"),
    ],
)
def test_content_tells_more_than_the_name(tmp_path, name, content, kind, media):
    (tmp_path / name).write_bytes(content)

    assert (recognise(tmp_path / name), media_type(tmp_path / name)) == (kind, media)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.pdf", b"", "empty"),
        ("broken.xlsx", b"PK\x03\x04broken", "not a complete workbook"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "before 2007"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)

    with pytest.raises(UnreadableFileError, match=reason):
        recognise(tmp_path / name)


def test_missing_large_files_and_folders_are_refused(tmp_path, monkeypatch):
    with pytest.raises(UnreadableFileError, match="no file"):
        recognise(tmp_path / "none.pdf")
    with pytest.raises(UnreadableFileError, match="folder"):
        recognise(tmp_path)
    monkeypatch.setattr(file_kind, "MAX_FILE_BYTES", 10)
    with pytest.raises(UnreadableFileError, match="too large"):
        recognise(rich_workbook(tmp_path / "a.xlsx"))


def test_texts_are_read_and_others_refused(tmp_path):
    (tmp_path / "a.md").write_text("# Rules")
    (tmp_path / "a.zip").write_bytes(b"PK\x05\x06" + b"\0" * 18)

    assert read_text(tmp_path / "a.md").text == "# Rules"
    with pytest.raises(UnreadableFileError, match="not a text"):
        read_text(tmp_path / "a.zip")
