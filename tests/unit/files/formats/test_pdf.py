import contextlib
from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats import pdf
from desktop_assist.files.formats.pdf import read_text
from desktop_assist.system.resources import resource_path
from tests.helpers.raw_pdf import CATALOG, one_page, raw_pdf

OPEN_FILES = Path("/proc/self/fd")
WORDS = b"BT /F 12 Tf 72 700 Td (Up to 180 a night) Tj ET"
EMPTY = b"<< /Type /Pages /Kids [] /Count 0 >>"
POLICY = resource_path("sample/policies/Travel and expense policy.pdf")


def test_each_page_is_marked():
    found = read_text(POLICY)

    assert found.pages == 2
    assert found.text.startswith("[page 1]\nBirkenfeld Instruments")
    assert "[page 2]\n4. Meals" in found.text
    assert not found.is_truncated


def test_a_long_document_is_cut_and_marked(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)

    found = read_text(POLICY)

    assert (found.is_truncated, "[page 2]" in found.text) == (True, False)


def test_long_pages_are_cut_and_marked(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 30)

    found = read_text(POLICY)

    assert (found.is_truncated, len(found.text)) == (True, len("[page 1]\n") + 30)


def test_broken_large_and_missing_files_are_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(POLICY.read_bytes()[:300])
    with pytest.raises(UnreadableFileError, match="broken"):
        read_text(path)
    monkeypatch.setattr(pdf, "MAX_PDF_BYTES", 10)
    with pytest.raises(UnreadableFileError, match="too large"):
        read_text(path)
    with pytest.raises(UnreadableFileError, match="cannot be opened"):
        read_text(tmp_path / "none.pdf")


def test_a_password_is_told(tmp_path):
    content = POLICY.read_bytes()
    encryption = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"00" * 32 + b"> /U <"
        + b"11" * 32 + b"> >> /ID [<00><00>] /Root"
    )  # fmt: skip
    (tmp_path / "a.pdf").write_bytes(content.replace(b"/Root", encryption))

    with pytest.raises(UnreadableFileError, match="password"):
        read_text(tmp_path / "a.pdf")


@pytest.mark.skipif(not OPEN_FILES.is_dir(), reason="no /proc to count open files in")
def test_no_file_stays_open_whatever_is_wrong_with_it(tmp_path):
    damaged = [POLICY.read_bytes()[:300], one_page(WORDS), raw_pdf(CATALOG, EMPTY)]
    before = len(list(OPEN_FILES.iterdir()))

    for number, content in enumerate(damaged * 5):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(content)
        with contextlib.suppress(UnreadableFileError):
            read_text(path)

    assert len(list(OPEN_FILES.iterdir())) == before
