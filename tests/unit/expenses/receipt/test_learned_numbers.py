"""The numbers that the weights were learned with: another number makes the weights wrong.

Where one is meant to change, the weights are learned anew (`build/training/`), and `python -m
tests.unit.expenses.receipt.test_learned_numbers` writes down what is right from then on.
"""

import json
from pathlib import Path

import pytest

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.merchant_features import NamesOfReceipt, name_features
from desktop_assist.expenses.receipt.total_features import AmountsOfReceipt, features
from tests.helpers.printed_receipt import INVOICE, TILL_SLIP, WIDTH, printed_lines

NUMBERS = Path(__file__).with_name("learned_numbers.jsonl")
RECEIPTS = {
    "till slip": TILL_SLIP,
    "invoice": INVOICE,
    "cash": (
        "WELCOME TO", "KEDAI PAPAN SDN BHD (519537-X)", "12, JALAN BUKIT", "TAX INVOICE",
        "Nails  2.50", "Nails  2.50", "Brush  4.00", "Total Qty  3", "TOTAL  9.00",
        "ROUNDING  0.00", "CASH  10.00", "CHANGE  1.00", "Thank you for shopping at Kedai Papan",
    ),
    "dinner": (
        "Trattoria Da Nino", "www.da-nino.example", "Tisch 7", "2 x Pizza  24,00", "Wein  18,00",
        "Zwischensumme  42,00", "MwSt 19 %  6,71", "Netto  35,29", "Trinkgeld  4,00",
        "Gesamtbetrag EUR  46,00", "Girocard  46,00", "Es bediente Sie: Anna",
    ),
    "ride": (
        "Receipt", "Total  $23.41", "March 14, 2026", "Trip fare  $18.00", "Booking fee  $2.41",
        "Subtotal  $20.41", "Tip  $3.00", "Payments", "Visa 1234  $23.41", "Ryde Inc.",
    ),
}  # fmt: skip


def told(found):
    """Numbers other than nought, short enough to be read."""
    return {name: round(float(number), 4) for name, number in found.items() if number}


def numbers_of(name):
    """Lines of what the file holds: the receipt, the candidate, its numbers."""
    lines = printed_lines(*RECEIPTS[name])
    amounts = AmountsOfReceipt(amounts_in(lines, WIDTH), len(lines))
    names = NamesOfReceipt(lines, WIDTH)
    for one in amounts.candidates:
        yield [name, str(one.value), told(features(one, amounts))]
    for one in names.candidates():
        yield [name, one.text, told(name_features(one, names))]


@pytest.mark.parametrize("name", RECEIPTS)
def test_what_describes_a_candidate_is_as_it_was_learned(name):
    learned = map(json.loads, NUMBERS.read_text("utf-8").splitlines())

    assert list(numbers_of(name)) == [one for one in learned if one[0] == name]


if __name__ == "__main__":
    found = (json.dumps(one, ensure_ascii=False) for name in RECEIPTS for one in numbers_of(name))
    NUMBERS.write_text("\n".join(found) + "\n", "utf-8")
