"""Tells whether a paper gives money back: a credit note, or a return at the till."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from desktop_assist.expenses.receipt.amounts import PrintedAmount, amounts_in
from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.files.page_text import Line

_CREDIT = re.compile(
    r"(?:tax )?(?:credit (?:note|memo)|creditnota|gutschrift|rechnungskorrektur|stornorechnung|"
    r"avoir|note de credit|nota di credito|nota de credito|factura rectificativa|kreditnota|"
    r"faktura korygujaca|dobropis|kreditfaktura)\b"
)
# Beside the name at the top: "Lee Office Supplies Ltd    CREDIT NOTE".
_CREDIT_BESIDE = re.compile(
    r"\s(?:(?:TAX )?CREDIT (?:NOTE|MEMO)|Credit [Nn]ote|GUTSCHRIFT|Gutschrift|RECHNUNGSKORREKTUR"
    r"|Rechnungskorrektur|CREDITNOTA|Creditnota|AVOIR)\W*$"
)
_REFUND = re.compile(
    r"(?:(?:your|cash|card|sales?|merchandise|customer|pos|partial) )?"
    r"refund(?:ed)?(?: ?(?:/|&|and) ?(?:return|exchange))?"
    r"(?: (?:receipt|slip|note|voucher|confirmation|confirmed|issued|processed|notice|advice))?"
    r"|return ?/ ?refund|retour(?:bon)?|remboursement|(?:waren)?(?:ruck)?erstattung"
    r"|warenruckgabe|(?:storno|ruckgabe|retouren)(?:bon|beleg)|reembolso|devolucao|rimborso"
    r"|terugbetaling|refundacja|aterbetalning|tilbagebetaling|refusjon|vraceni penez"
)
# Also the way back of a trip, or when a hired car is brought back: more has to speak for it.
_RETURN = re.compile(
    r"(?:(?:your|sales?|merchandise|customer|item|goods) )?returns?(?: (?:receipt|slip))?"
    r"|retour\w*|ruckgabe|retoure|storno|devolucion|abono|reso|zwrot|retur|vratka"
)
_PAID_BACK = re.compile(
    r"(?<!non-)(?<!no )\b(?:refund(?:ed)?|credit(?:ed)? to|auszahlung|ausgezahlt|erstattet"
    r"|erstattung\w*|gutgeschrieben|rembours\w+|terugbetaa\w+|reembols\w+|rimbors\w+|zwrocono)\b"
)
_FIRST_SALE = re.compile(
    r"\borig(?:inal)?\W{1,2}(?:sale|trans\w*|receipt|purchase|date|inv\w*|order|ticket|bon|beleg)\b"
    r"|\boriginal(?:bon|beleg|kauf)\b|\bticket d'origine\b|\bticket original\b"
)
# Of what was hired, or of a trip: there a way back is none of money.
_WAY_OUT = re.compile(
    r"\b(?:abholung|mietbeginn|ausgabe|pick-?up|hinfahrt|outward|outbound|depart(?:ure)?|aller"
    r"|heenreis|andata|ida|utresa|kaution|deposit|caution|borgsom|cauzione|fianza)\b"
)
# Called so where it is the sum of the paper.
_SUM_PAID_BACK = re.compile(
    r"(?:total |amount |cash )?refund(?:ed)?(?: (?:total|amount|due|cash|card))?(?: to\b.*)?"
    r"|credit(?:ed)? to\b.*|(?:ruck)?erstattungsbetrag|erstattet\b.*|montant rembourse"
    r"|total rembourse|totaal terugbetaald|totale rimborsato|total reembolsado|importe devuelto"
)
# What stands beside the title on its line: a day, a time, a till.
_BESIDE = re.compile(r"\d.*|\b(?:date|datum|data|fecha|le|am|on|vom|no|nr|reg|pos|till|kasse)\b.*")
_TOP_LINES, _HEAD_LINES, _LONGEST = 4, 12, 60


def is_credit_note(lines: Sequence[Line]) -> bool:
    """Whether a paper says by a title of its own, without an amount, that it gives money back."""
    heads = list(lines[:_HEAD_LINES])
    with_amount = {one.line for one in amounts_in(heads, 1.0)}
    texts = [plain(one.text) for one in heads]
    titles = [
        (number, text)
        for number, text in enumerate(texts)
        if number not in with_amount and len(text) <= _LONGEST
    ]
    bare = [_BESIDE.sub("", text.strip(" *-=.:<>#")).strip(" *-=.:,/#<>") for _, text in titles]
    return (
        any(_CREDIT.match(text) for _, text in titles)
        or any(_REFUND.fullmatch(one) for one in bare)
        or any(n < _TOP_LINES and _CREDIT_BESIDE.search(heads[n].text) for n, _ in titles)
        or (any(_RETURN.fullmatch(one) for one in bare) and _tells_of_return(lines))
    )


def _tells_of_return(lines: Sequence[Line]) -> bool:
    """Whether it names the purchase that was undone, or says beside an amount that it is back."""
    with_amount = {one.line for one in amounts_in(list(lines), 1.0)}
    texts = [plain(one.text) for one in lines]
    if any(_WAY_OUT.search(text) for text in texts):
        return False
    return any(
        (number in with_amount and _PAID_BACK.search(text))
        or (_FIRST_SALE.search(text) and any(one.isdigit() for one in text))
        for number, text in enumerate(texts)
    )


def is_sum_given_back(total: Decimal | None, amounts: Iterable[PrintedAmount]) -> bool:
    """Whether the sum of a paper is called one that is given back: "Total refunded"."""
    return any(
        one.value == total
        and not one.is_above
        and _SUM_PAID_BACK.fullmatch(plain(one.label).strip(" *-:.$"))
        for one in amounts
    )
