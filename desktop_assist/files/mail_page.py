"""A mail laid out as a page, so that a receipt that came as a mail is read as a printed one is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from desktop_assist.files.formats.block import Block
from desktop_assist.files.formats.mail_blocks import Mail, blocks_of, read_mail
from desktop_assist.files.page_text import Page, Word

# So far apart that the lines of no photograph held at an angle could be meant.
_WIDTH, _LETTER, _LINE, _HEIGHT, _MARGIN = 420.0, 3.6, 72.0, 32.0, 10.0
_MOST_LINES = 400
_GAP = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_WORD = re.compile(r"\S+")
_LEAST_HOUSE = 4
_DEPARTMENT = re.compile(
    r"\W*\b(?:(?:e-?)?receipts?|e-?tickets?|(?:online|mobile|handy)-?tickets?|ticket-?shop|ticketing"
    r"|web-?shop|online-?shop|tickets?(?=\W*$)"
    r"|billing|no-?reply|do[ -]not[ -]reply|(?:customer )?support|orders?|team"
    r"|(?:customer )?service|reservations?|bookings?|customer care|info"
    r"|e-?rechnung(?:en)?|rechnung(?:en|s(?:stelle|service))?"
    r"|kunden(?:service|dienst|betreuung|center)|buchhaltung|debitoren|buchung(?:en)?|abrechnung"
    r"|bestell(?:ung(?:en)?|service)|reservierung(?:en)?"
    r"|accounts? (?:receivable|payable|team|department)|accounting|(?:e-?)?invoicing"
    r"|service clients?|facturation|confirmations?|notifications?|invoices?|payments?|shop"
    r"|comptabilite|r[ée]servations|commandes|klantenservice|facturen|facturatie|boekhouding"
    r"|reserveringen|bestellingen|fatturazione|prenotazioni|ordini|facturaci[óo]n|pedidos|reservas"
    r"|fakturace|fakturacja|zam[óo]wienia|objedn[áa]vky)\b\W*",
    re.IGNORECASE,
)
_INNER_FROM = re.compile(r"^\W*(?:From|Von|De|Da)\s*:\s*(?P<who>.+)$")
_PASSED_ON = re.compile(r"\s*(?:fwd?|wg|tr|i)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailPage:
    """What a mail shows, who wrote it, and when it was sent; None where it does not say."""

    page: Page
    sender: str
    sent: date | None


def mail_page(path: Path) -> MailPage:
    """Read a saved mail.

    Raises:
        UnreadableFileError: Missing, broken, not allowed or too large.
    """
    mail = read_mail(path)
    headers = dict(mail.headers)
    lines = list(_lines(path, mail))[:_MOST_LINES]
    sender = _sender(headers.get("From", ""), mail.subject, lines)
    shown = [[sender], [mail.subject], *lines] if sender else [[mail.subject], *lines]
    words = [word for number, one in enumerate(shown) for word in _placed(one, number)]
    height = 2 * _MARGIN + _LINE * len(shown)
    return MailPage(Page(_WIDTH, height, tuple(words)), sender, _sent(headers.get("Date", "")))


def _lines(path: Path, mail: Mail) -> Iterator[list[str]]:
    """Each line as what stands left and right in it."""
    blocks = blocks_of(path, mail)
    is_table = any(block.kind == "row" for block in blocks)
    if mail.text.strip() and not is_table:
        for line in mail.text.splitlines():
            yield [one for one in _GAP.split(line.strip()) if one]
        return
    for block in blocks:
        yield _parts(block)


def _parts(block: Block) -> list[str]:
    return [one.strip() for one in block.cells if one.strip()] or [block.text]


def _sender(header: str, subject: str, lines: list[list[str]]) -> str:
    """Who wrote it, without the department; of a mail passed on, who wrote the one inside."""
    if _PASSED_ON.match(subject):
        inner = (_INNER_FROM.match(" ".join(line)) for line in lines)
        header = next((found["who"] for found in inner if found), header)
    name, address = parseaddr(header)
    name = _DEPARTMENT.sub(" ", name).strip(" ,-") or name
    return "" if _writes_for_company(name, address, lines) else name


def _writes_for_company(name: str, address: str, lines: list[list[str]]) -> bool:
    """Whether it is a person at a company that the mail names: "Kim Lee" of Leeward Print Ltd."""
    own, _, domain = address.casefold().partition("@")
    house = _letters(domain.split(".")[-2]) if domain.count(".") else ""
    words = [_letters(one) for one in name.split()]
    is_person = len(words) > 1 and any(len(one) > 1 and one in _letters(own) for one in words)
    if not is_person or len(house) < _LEAST_HOUSE or _letters(name) in house:
        return False
    return any(
        _letters(part).startswith(house) and len(_letters(part)) > len(house)
        for line in lines
        for part in line[:1]
    )


def _letters(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalpha())


def _placed(parts: list[str], number: int) -> Iterator[Word]:
    """The first from the left margin on, the others up to the right one."""
    top = _MARGIN + number * _LINE
    for place, text in enumerate(parts):
        left = _MARGIN if not place else _WIDTH - _MARGIN - _LETTER * len(text)
        if place and place < len(parts) - 1:
            left = _MARGIN + (_WIDTH - 2 * _MARGIN) * place / len(parts)
        for found in _WORD.finditer(text):
            start = left + _LETTER * found.start()
            end = left + _LETTER * found.end()
            yield Word(found[0], start, top, end, top + _HEIGHT)


def _sent(header: str) -> date | None:
    try:
        return parsedate_to_datetime(header).date()
    except (TypeError, ValueError):  # none, or not written as mails write it
        return None
