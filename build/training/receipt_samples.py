"""Receipts to learn from: labelled transcripts, as recognition would have read them, and made ones.

Transcripts of one country teach its habits only. So their heads and items are also given other
ends: sums as tills of other countries print them, with tax added, tips suggested and cards named.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import TypeAlias

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.labels import Label, labels_in
from desktop_assist.files.page_text import Page, Word, lines_of
from training.invoice_samples import made_invoice
from training.slip_samples import made_slip

# What recognition takes for each other.
_CONFUSED = {
    "0": "O", "1": "Il", "l": "1I", "O": "0", "S": "5", "5": "S", "B": "8", "8": "B", "T": "I",
    "t": "f", "A": "4", "e": "c", "o": "0", "I": "1l", "a": "o", "G": "6", "E": "F",
}  # fmt: skip
_CENT = Decimal("0.01")
# Of eight digits: one date in fifty, as seen with the engine.
_WRONG_DIGIT = 0.0025
# What stands at the left and at the right of a line.
Printed: TypeAlias = tuple[str, str]
Writer: TypeAlias = Callable[[Decimal], str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled receipt.

    Attributes:
        group: Receipts made of one another share it.
        page: What is on it.
        merchant: Who was paid; empty where it is not to be learned.
        totals: The amounts that are right.
        date: The day of it, ISO 8601; empty where it is not to be learned.
        is_real: As it was transcribed.
    """

    group: int
    page: Page
    merchant: str
    totals: frozenset[Decimal]
    is_real: bool
    date: str = ""


def samples(file: Path, seed: int, copies: int) -> Iterator[Sample]:
    """Each transcript as it is, `copies` times as if recognised, and with other ends."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    with file.open(encoding="utf-8") as lines:
        for group, line in enumerate(lines):
            label = json.loads(line)
            page = transcribed_page(label["boxes"])
            totals = frozenset(
                Decimal(label[name]) for name in ("total", "total_paid") if label.get(name)
            )
            day = label["date"]
            yield Sample(group, page, label["merchant"], totals, is_real=True, date=day)
            for _ in range(copies):
                read = _as_recognised(page, chance)
                yield Sample(group, read, label["merchant"], totals, is_real=False, date=day)
                made, total = _with_another_end(page, chance)
                yield Sample(
                    group, _as_recognised(made, chance), "", frozenset({total}), is_real=False
                )
            for make in (made_invoice, made_slip, made_slip):
                paper, name = make(chance)
                read = _as_recognised(paper, chance)
                yield Sample(group, read, name, frozenset(), is_real=False)


def transcribed_page(boxes: list[list[object]]) -> Page:
    """The page of a transcript: each of its boxes is a word."""
    words = tuple(
        Word(str(text), *(float(x) for x in box))  # type: ignore[attr-defined]
        for box, text, _ in boxes
    )
    right, bottom = max(word.right for word in words), max(word.bottom for word in words)
    return Page(right + 20, bottom + 20, words)


def _as_recognised(page: Page, chance: random.Random) -> Page:
    wrong = chance.choice([0, 0.01, 0.03, 0.06])
    lost = chance.choice([0, 0, 0.01, 0.03])
    kept = (_misread(word, wrong, chance) for word in page.words if chance.random() >= lost)
    return Page(page.width, page.height, tuple(word for word in kept if word.text.strip()))


def with_misread_digits(page: Page, chance: random.Random) -> Page:
    """A page on which now and then a digit is taken for another."""

    def digit(one: str) -> str:
        is_wrong = one.isdigit() and chance.random() < _WRONG_DIGIT
        return chance.choice("0123456789") if is_wrong else one

    words = (replace(word, text="".join(map(digit, word.text))) for word in page.words)
    return Page(page.width, page.height, tuple(words))


def _misread(word: Word, wrong: float, chance: random.Random) -> Word:
    letters = (
        _misread_letter(one, chance) if chance.random() < wrong and not one.isdigit() else one
        for one in word.text
    )
    down = chance.uniform(-0.12, 0.12) * word.height
    left = word.left + chance.uniform(-3, 3)
    return Word("".join(letters), left, word.top + down, word.right, word.bottom + down)


def _misread_letter(letter: str, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.5:
        return chance.choice(_CONFUSED.get(letter, _CONFUSED.get(letter.upper(), letter)))
    return "" if kind < 0.75 else letter + chance.choice("abcitl ")


def _with_another_end(page: Page, chance: random.Random) -> tuple[Page, Decimal]:
    """The head and the items of a receipt with sums printed another way, and the total of them."""
    lines = lines_of(page.words)
    sums = {Label.TOTAL, Label.FINAL, Label.SUBTOTAL, Label.TENDERED, Label.TAX}
    priced = {one.line for one in amounts_in(lines, page.width)}
    first = next(
        (n for n, line in enumerate(lines) if n in priced and labels_in(line.text) & sums),
        len(lines),
    )
    kept = [word for line in lines[:first] for word in line.words]
    net = Decimal(chance.randrange(300, 30_000)) / 100
    printed, total = _end(net, chance)
    top = max((word.bottom for word in kept), default=0.0) + 10
    height = sorted(word.height for word in page.words)[len(page.words) // 2]
    for number, (label, amount) in enumerate(printed):
        y = top + number * height * 1.4
        tall = height * (1.5 if chance.random() < 0.15 and amount == str(total) else 1)
        if label:
            kept.append(Word(label, 40, y, 40 + 10 * len(label), y + tall))
        if amount:
            right = page.width - 30
            kept.append(Word(amount, right - 10 * len(amount), y, right, y + tall))
    bottom = max(word.bottom for word in kept) + 20
    return Page(page.width, bottom, tuple(kept)), total


def _end(net: Decimal, chance: random.Random) -> tuple[list[Printed], Decimal]:
    country = chance.choice(["us", "us", "us", "de", "nl", "fr", "uk"])
    write = _writer(country, chance)
    names = _NAMES[country]
    lines: list[Printed] = []
    off = Decimal()
    lines.append((chance.choice(names["sub"]), write(net)))
    if chance.random() < 0.15:
        off = _money(net * chance.choice([5, 10, 20, 50]) / 100)
        lines.append((chance.choice(names["off"]), "-" + write(off)))
    rate = Decimal(chance.choice(["6", "7", "8.875", "9.5", "19", "21", "20", "10"]))
    tax = _money((net - off) * rate / 100)
    parts = [tax] if chance.random() < 0.75 else [_money(tax / 3), tax - _money(tax / 3)]
    lines += ((chance.choice(names["tax"]), write(part)) for part in parts)
    total = net - off + tax
    lines.append((chance.choice(names["total"]), write(total)))
    if country == "us":
        lines, total = _with_tips(lines, net, total, write, chance)
    if chance.random() < 0.6:
        given = total if chance.random() < 0.6 else (total // 10 + 1) * 10
        lines.append((chance.choice(names["paid"]), write(given)))
        if given != total:
            lines.append((chance.choice(names["change"]), write(given - total)))
        elif chance.random() < 0.5:
            lines.append((chance.choice(names["change"]), write(Decimal("0.00"))))
    lines += chance.choice([[], [("Thank you", "")], [("www.example.com", "")]])
    return lines, total


def _with_tips(
    lines: list[Printed], net: Decimal, total: Decimal, write: Writer, chance: random.Random
) -> tuple[list[Printed], Decimal]:
    kind = chance.random()
    if kind < 0.25:
        tip = _money(net * chance.choice([15, 18, 20]) / 100)
        lines.append(
            (chance.choice(["Tip", "Gratuity", "Tip Amount", "Service Charge"]), write(tip))
        )
        total += tip
        lines.append((chance.choice(["Total", "Grand Total", "Amount", "TOTAL:"]), write(total)))
    elif kind < 0.6:
        title = chance.choice(
            ["Suggested Tips", "Tip Guide", "Recommended Tips:", "Gratuity guide"]
        )
        lines.append((title, ""))
        for rate in (15, 18, 20, 22)[: chance.randrange(2, 5)]:
            tip = _money(net * rate / 100)
            form = chance.choice(["{rate}%", "{rate}%=", "{rate}% =", "{rate}% Tip:"])
            lines.append((form.format(rate=rate), write(tip)))
            if chance.random() < 0.3:
                lines[-1] = (f"{rate}% (Tip {write(tip)} Total {write(total + tip)})", "")
    elif kind < 0.7:
        lines += [("Tip: ________", ""), ("Total: ________", "")]
    return lines, total


_NAMES = {
    "us": {
        "sub": ["Subtotal", "SUB TOTAL:", "Sub-total", "Items", "Food", "Net", "Sub/Ttl", "Amount"],
        "off": ["Discount", "COUPON", "10% OFF", "Employee Discount"],
        "tax": ["Tax", "Sales Tax", "TAX 8.25%", "Tax 1", "State Tax", "town/MA tax", "Taxes:"],
        "total": ["Total", "TOTAL:", "Total Due", "Balance Due", "Amount Due", "Take-Out Total",
                  "Grand Total", "*DRV THRU", "Eat In Total", "Total:", "AMOUNT", "Dine In TOTAL"],
        "paid": ["Visa", "MASTERCARD", "Cash", "Cashless", "AMEX XX1001", "Credit Card", "Debit"],
        "change": ["Change", "Change Due", "CHANGE:"],
    },
    "de": {
        "sub": ["Zwischensumme", "Netto", "Nettobetrag", "Summe netto", "Warenwert"],
        "off": ["Rabatt", "Nachlass"],
        "tax": ["MwSt 19%", "19,00 % MwSt", "USt.", "zzgl. 19% USt", "Umsatzsteuer 7%"],
        "total": ["Gesamtbetrag", "Rechnungsbetrag", "Summe", "SUMME EUR", "Gesamt", "Endbetrag",
                  "Zu zahlen", "Zahlbetrag", "Gesamtsumme brutto", "Bruttobetrag"],
        "paid": ["Bar", "Gegeben", "girocard", "EC-Karte", "Kartenzahlung", "Visa"],
        "change": ["Rückgeld", "Zurück"],
    },
    "nl": {
        "sub": ["Subtotaal", "Exclusief BTW", "Totaal excl. BTW"],
        "off": ["Korting"],
        "tax": ["BTW 21%", "BTW hoog", "21% BTW", "BTW"],
        "total": ["Totaal", "Te betalen", "Totaal incl. BTW", "Factuur totaal EUR", "Totaalbedrag"],
        "paid": ["PIN", "Maestro", "Contant", "iDEAL"],
        "change": ["Wisselgeld"],
    },
    "fr": {
        "sub": ["Sous-total", "Total HT", "Montant HT"],
        "off": ["Remise"],
        "tax": ["TVA 20%", "TVA", "dont TVA 10,00%"],
        "total": ["Total TTC", "Net à payer", "TOTAL", "Montant TTC", "À payer", "Montant total"],
        "paid": ["Carte bancaire", "CB", "Espèces"],
        "change": ["Rendu", "Monnaie"],
    },
    "uk": {
        "sub": ["Subtotal", "Net", "Goods"],
        "off": ["Discount", "Savings"],
        "tax": ["VAT @ 20%", "VAT", "VAT 20%"],
        "total": ["TOTAL", "Total to pay", "Balance due", "Total GBP", "Amount due"],
        "paid": ["Visa Debit", "Contactless", "Cash", "Mastercard"],
        "change": ["Change", "Change due"],
    },
}  # fmt: skip


def _writer(country: str, chance: random.Random) -> Writer:
    sign = chance.random() < 0.4

    def write(amount: Decimal) -> str:
        text = f"{amount:,.2f}"
        if country in {"de", "nl", "fr"}:
            text = (
                text.replace(",", "_")
                .replace(".", ",")
                .replace("_", "." if country != "fr" else " ")
            )
            return f"€ {text}" if sign and country == "nl" else f"{text} €" if sign else text
        return ("$" if country == "us" else "£") + text if sign else text

    return write


def _money(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
