from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses import receipt_folder
from desktop_assist.expenses.receipt_folder import (
    NamedReceipt,
    is_named_so,
    keeping,
    month_folder,
    read_receipt_file,
    receipt_name,
)
from desktop_assist.files.safe_write import FileEdit


def named(merchant, original="Scan 7.PDF"):
    amount = Decimal("30.10")
    return NamedReceipt(date(2026, 10, 3), merchant, amount, "EUR", "Taxi", Path(original))


@pytest.mark.parametrize(
    ("merchant", "name"),
    [
        ("Taxi Nord", "2026-10-03 Taxi Nord 30.10.pdf"),
        ("../..\\x:y", "2026-10-03 .. .. x y 30.10.pdf"),
        ("", "2026-10-03 30.10.pdf"),
    ],
)
def test_names_are_safe_on_every_system(merchant, name):
    assert receipt_name(named(merchant)) == name


def test_the_name_follows_a_template():
    name = receipt_name(named("Taxi Nord"), "{category}_{currency}{amount} ({name})")

    assert name == "Taxi_EUR30.10 (Scan 7).pdf"


def test_receipts_are_kept_by_the_month_of_their_date(tmp_path):
    assert month_folder(tmp_path, date(2026, 3, 1)) == tmp_path / "2026" / "03"


@pytest.mark.parametrize(
    ("path", "is_so"), [("a 1.5.pdf", True), ("a 1.5 (3).pdf", True), ("b.pdf", False)]
)
def test_the_free_name_beside_a_taken_one_counts_as_named_so(path, is_so):
    assert is_named_so(Path("m", path), Path("m", "a 1.5.pdf")) is is_so


def test_long_names_are_cut():
    name = receipt_name(named("x" * 300))

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
