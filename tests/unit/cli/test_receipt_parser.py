"""What can be typed after `receipts`."""

from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.receipt_options import ReadReceipts


def test_several_receipts_can_be_read_at_once():
    options = parse(("receipts", "read", "a.pdf", "b.jpg"), {}).options

    assert options == ReadReceipts((Path("a.pdf"), Path("b.jpg")))


def test_a_file_is_needed():
    with pytest.raises(SystemExit):
        parse(("receipts", "read"), {})
