"""`receipts`: what stands on receipts."""

from desktop_assist.cli import terminal
from desktop_assist.cli.receipt_options import ReceiptOptions
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import tr
from desktop_assist.expenses.receipt.receipt_json import receipt_json
from desktop_assist.expenses.receipt.recognised import Field, ReadReceipt, RecognisedReceipt

_FAILED = 1


async def read_receipts(options: ReceiptOptions, services: CliServices, *, is_json: bool) -> int:
    """Recognise one file after the other; one that cannot be read does not hold up the rest."""
    workers = services.workers
    habits = await workers.run(services.expenses.habits)
    status = 0
    for file in options.files:
        try:
            read = await workers.run_isolated(services.recognition, file, habits)
        except DesktopAssistError as error:
            status = _FAILED
            terminal.show_error(error)
            if is_json:
                terminal.show_json({"file": str(file), "error": error.message})
            continue
        if is_json:
            terminal.show_json(receipt_json(read))
        else:
            _show(read)
    return status


def _show(read: ReadReceipt) -> None:
    for number, receipt in enumerate(read.receipts, 1):
        which = tr(", receipt {number}", number=number) if len(read.receipts) > 1 else ""
        terminal.show(f"{read.path.name}{which}")
        _show_fields(receipt)


def _show_fields(receipt: RecognisedReceipt) -> None:
    total = Field(
        f"{receipt.total.value} {receipt.currency.value or ''}".strip()
        if receipt.total.value is not None
        else None,
        receipt.total.confidence,
    )
    shown: dict[str, Field[object]] = {
        "merchant": receipt.merchant,
        "date": receipt.date,
        "total": total,
        "tax": receipt.tax,
        "tip": receipt.tip,
        "category": receipt.category,
        tr("paid with"): receipt.payment,
        "number": receipt.number,
    }
    for name, field in shown.items():
        if field.value is not None:
            doubt = "" if field.is_sure or name not in _CHECKED else tr("  (please check)")
            terminal.show(f"  {name}: {field.value}{doubt}")


_CHECKED = {"merchant", "date", "total"}
