"""`receipts`: what stands on receipts."""

from desktop_assist.system.resources import resource_path

INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


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


async def test_one_that_cannot_be_read_does_not_hold_up_the_rest(rig, capsys, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and no more")

    assert await rig.run("receipts", "read", str(broken), str(INVOICE)) == 1

    seen = capsys.readouterr()
    assert "broken.pdf" in seen.err
    assert "138.00" in seen.out
