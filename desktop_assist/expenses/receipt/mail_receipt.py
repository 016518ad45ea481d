"""Tells a mail that is a receipt itself from a letter, and from one that brings files."""

from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.receipt.paper_kind import paper_kind
from desktop_assist.files.mail_files import has_attached


def is_mail_receipt(path: Path) -> bool:
    """Whether what was paid stands in the mail; for the worker process."""
    try:
        return paper_kind(path) == "receipt" and not has_attached(path)
    except UnreadableFileError:
        return False
