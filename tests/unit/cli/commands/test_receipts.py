"""`receipts`: what stands on receipts."""

from dataclasses import replace

from desktop_assist.system.resources import resource_path
from tests.helpers.receipt_reading import RECOGNITION

INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


def two_receipts(path, habits):
    read = RECOGNITION(path, habits)
    return replace(read, receipts=read.receipts * 2)


async def test_a_receipt_is_shown_with_what_was_recognised(rig, capsys):
    assert await rig.run("receipts", "read", str(INVOICE)) == 0

    shown = capsys.readouterr().out
    assert "hotel-invoice.pdf" in shown
    assert "total: 138.00 EUR" in shown
    assert "date: 2026-11-19" in shown


async def test_programs_get_an_object_a_file(rig, printed):
    await rig.run("receipts", "read", str(INVOICE), str(INVOICE), "--json")

    totals = [one["total"] for one in printed()]
    assert totals == ["138.00", "138.00"]


async def test_several_receipts_of_one_file_are_each_shown(rig, capsys):
    rig.services = replace(rig.services, recognition=two_receipts)

    await rig.run("receipts", "read", str(INVOICE))

    shown = capsys.readouterr().out
    assert ("hotel-invoice.pdf, receipt 1" in shown, "receipt 2" in shown) == (True, True)


async def test_one_that_cannot_be_read_does_not_hold_up_the_rest(rig, capsys, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and no more")

    assert await rig.run("receipts", "read", str(broken), str(INVOICE)) == 1

    seen = capsys.readouterr()
    assert "broken.pdf" in seen.err
    assert "138.00" in seen.out
