from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses import receipt_folder
from desktop_assist.expenses.receipt_folder import keeping, read_receipt_file, receipt_name
from desktop_assist.files.safe_write import FileEdit


@pytest.mark.parametrize(
    ("merchant", "name"),
    [
        ("Taxi Nord", "2026-10-03 Taxi Nord 30.10.pdf"),
        ("../..\\x:y", "2026-10-03 .. .. x y 30.10.pdf"),
        ("", "2026-10-03 30.10.pdf"),
    ],
)
def test_names_are_safe_on_every_system(merchant, name):
    assert receipt_name(date(2026, 10, 3), merchant, Decimal("30.10"), ".PDF") == name


def test_long_names_are_cut():
    name = receipt_name(date(2026, 10, 3), "x" * 300, Decimal(1), ".pdf")

    assert len(name) <= 104


def test_a_free_name_is_found(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"one")
    (tmp_path / "a (2).pdf").write_bytes(b"two")

    edit = keeping(b"three", tmp_path, "a.pdf")

    assert isinstance(edit, FileEdit)
    assert edit.snapshot.path == tmp_path / "a (3).pdf"
    assert keeping(b"two", tmp_path, "a.pdf") == tmp_path / "a (2).pdf"


def test_missing_and_large_receipts_are_refused(tmp_path, monkeypatch):
    (tmp_path / "a.pdf").write_bytes(b"12345")
    with pytest.raises(UnreadableFileError, match="no file"):
        read_receipt_file(tmp_path / "b.pdf")
    with pytest.raises(UnreadableFileError, match="cannot be opened"):
        read_receipt_file(tmp_path)
    monkeypatch.setattr(receipt_folder, "MAX_RECEIPT_BYTES", 4)
    with pytest.raises(UnreadableFileError, match="too large"):
        read_receipt_file(tmp_path / "a.pdf")
