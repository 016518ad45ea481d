import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.files import ocr
from desktop_assist.system.resources import resource_path
from desktop_assist.tools.keep_receipt import KeepReceipt
from tests.helpers.electronic_invoice import UBL
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.receipt_reading import careful_reader
from tests.helpers.written_picture import needs_ocr

PICTURE = resource_path("sample/to drop/papier-rosenow.png")
INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


async def keep(house, path):
    tool = KeepReceipt(house.receipts, house.duplicates, careful_reader(house), house.workers)
    return await tool.run({"file": str(path)}, house.context)


def fields(card):
    return {field.name: (field.value, field.is_doubtful) for field in card.fields}


@needs_ocr
async def test_a_picture_is_copied_and_what_it_says_is_shown(house):
    outcome = await keep(house, PICTURE)

    november = house.files.workspace.receipts / "2026" / "11"
    kept = november / "2026-11-20 Papier Rosenow 45.90.png"
    assert kept.read_bytes() == PICTURE.read_bytes()
    assert outcome.card.picture == kept
    read = {name: value for name, (value, _) in fields(outcome.card).items()}
    assert (read["merchant"], read["date"]) == ("Papier Rosenow", "2026-11-20")
    assert (read["amount"], read["currency"], read["tax"]) == ("45.90", "EUR", "7.33")


async def test_without_the_recognition_of_text_a_picture_is_kept_with_empty_fields(
    house, monkeypatch
):
    monkeypatch.setattr(ocr, "_MODULES", ("no_such_engine",))

    outcome = await keep(house, PICTURE)

    assert "not installed" in outcome.card.warnings[0]

    kept = house.files.workspace.receipts / PICTURE.name
    assert kept.read_bytes() == PICTURE.read_bytes()
    assert outcome.card.picture == kept
    assert fields(outcome.card) == {
        "date": ("", False), "merchant": ("", False), "amount": ("", False),
        "currency": ("EUR", False), "category": ("", False),
    }  # fmt: skip


async def test_an_invoice_is_read_and_what_is_sure_is_not_marked(house):
    card = (await keep(house, INVOICE)).card

    assert fields(card)["date"] == ("2026-11-19", False)
    assert fields(card)["amount"] == ("138.00", False)


async def test_the_filled_card_becomes_an_expense(house):
    card = (await keep(house, INVOICE)).card
    action = card.actions[0]

    assert action.is_primary
    outcome = await house.adding().run(action.arguments, house.context)

    (kept,) = house.files.workspace.receipts.rglob("*.pdf")
    assert outcome.output["receipt"] == f"receipts/2026/11/{kept.name}"
    assert kept.name.startswith("2026-11-19 ")
    assert kept.name.endswith(" 138.00.pdf")


async def test_the_same_receipt_is_kept_once(house):
    await keep(house, INVOICE)

    outcome = await keep(house, INVOICE)

    assert outcome.change_id is None
    assert outcome.card.subtitle == "This receipt is kept already."


async def test_another_receipt_of_the_same_name_gets_a_free_one(house, tmp_path):
    other = tmp_path / INVOICE.name
    other.write_bytes(INVOICE.read_bytes() + b" ")
    await keep(house, INVOICE)

    outcome = await keep(house, other)

    assert outcome.output["file"].endswith(" (2).pdf")


@needs_ocr
async def test_the_same_picture_with_other_bytes_is_shown_beside_the_first(house, tmp_path):
    other = tmp_path / "again.png"
    other.write_bytes(PICTURE.read_bytes() + b" ")
    first = (await keep(house, PICTURE)).card

    card = (await keep(house, other)).card

    assert card.warnings == (
        "Kept already as 2026-11-20 Papier Rosenow 45.90.png: the same picture.",
    )
    (side,) = card.beside
    assert side.picture == first.picture
    assert {one.label: one.value for one in side.fields}["Amount"] == "45.90 EUR"


async def test_a_receipt_that_is_in_the_sheet_is_added_again_only_on_purpose(house):
    first = (await keep(house, INVOICE)).card
    await house.adding().run(first.actions[0].arguments, house.context)

    card = (await keep(house, INVOICE)).card

    assert card.warnings == ("Already in row 2 of the sheet: the very same file.",)
    action = card.actions[0]
    assert (action.label, action.is_primary) == ("Add it anyway", False)
    assert action.arguments["add_again"] is True


async def test_undo_takes_the_copy_away(house):
    outcome = await keep(house, INVOICE)

    house.history.undo(outcome.change_id)

    assert not house.files.workspace.receipts.exists()


async def test_other_files_are_refused(house, tmp_path):
    (tmp_path / "notes.txt").write_text("no receipt")

    with pytest.raises(ToolInputError):
        await keep(house, tmp_path / "notes.txt")


async def test_a_broken_pdf_is_refused_with_the_reason(house, tmp_path):
    (tmp_path / "bill.pdf").write_bytes(b"%PDF-1.4 and no more")

    with pytest.raises(UnreadableFileError, match="broken"):
        await keep(house, tmp_path / "bill.pdf")


async def test_an_electronic_invoice_alone_is_kept_and_read(house, tmp_path):
    invoice = tmp_path / "invoice.xml"
    invoice.write_text(UBL, encoding="utf-8")

    outcome = await keep(house, invoice)

    (kept,) = house.files.workspace.receipts.rglob("*.xml")
    assert kept.read_bytes() == invoice.read_bytes()
    assert fields(outcome.card)["date"] == ("2026-03-14", False)


async def test_other_xml_is_refused(house, tmp_path):
    (tmp_path / "terms.xml").write_text("<terms/>", encoding="utf-8")

    with pytest.raises(ToolInputError, match="nor an electronic invoice"):
        await keep(house, tmp_path / "terms.xml")
