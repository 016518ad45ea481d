import sys
from datetime import UTC, datetime

import pytest

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files.file_kind import can_read_document, read_document
from desktop_assist.files.formats.msg import read_blocks
from tests.helpers.outlook_mail import save_mail

SENT = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def found(read):
    return [(one.kind, one.level, one.text) for one in read.blocks]


def test_who_wrote_it_when_and_its_text_are_read(tmp_path):
    path = save_mail(tmp_path / "a.msg", "Größe", "Ask first.", sender="Ann Lee", sent=SENT)

    assert found(read_blocks(path)) == [
        ("heading", 1, "Größe"),
        ("paragraph", 0, "From: Ann Lee"),
        ("paragraph", 0, "Date: 2026-01-05 09:30 UTC"),
        ("paragraph", 0, "Ask first."),
    ]
    assert can_read_document(path)


def test_its_page_is_read_before_its_text_and_its_files_behind_it(tmp_path):
    path = save_mail(
        tmp_path / "a.msg",
        text="Caps Ask first.",
        page="<h2>Caps</h2><p>Ask first.</p>",
        attached=[("C:\\rates.md", b"# Rates\n\nDenver 215")],
    )

    assert found(read_document(path)) == [
        ("heading", 1, "Mail"),
        ("heading", 2, "Caps"),
        ("paragraph", 0, "Ask first."),
        ("heading", 2, "Attached: rates.md"),
        ("heading", 3, "Rates"),
        ("paragraph", 0, "Denver 215"),
    ]


def test_a_broken_one_is_refused(tmp_path):
    path = save_mail(tmp_path / "a.msg", "Caps", "Words.")
    path.write_bytes(path.read_bytes()[:700])

    with pytest.raises(UnreadableFileError, match=r"broken.*mail"):
        read_blocks(path)


def test_without_its_part_it_is_said_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "olefile", None)

    with pytest.raises(PartMissingError) as refused:
        read_blocks(save_mail(tmp_path / "a.msg"))

    assert ".eml" in refused.value.hint
