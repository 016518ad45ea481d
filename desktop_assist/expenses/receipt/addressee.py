"""Tells on a letter the one it is addressed to from the one who sent it."""

import re
from collections.abc import Sequence

from desktop_assist.files.page_text import Line

# Above the address of who is to pay.
_TO = re.compile(
    r"^(?:an|to|bill(?:ed)? to|invoice(?:d)? to|sold to|ship to|deliver to|customer|client|kunde|"
    r"klant|rechnungsempfanger|rechnungsadresse|rechnungsanschrift|lieferanschrift|lieferadresse|"
    r"leistungsempfanger|kaufer|auftraggeber|factuuradres|afleveradres|facture a|facturer a|"
    r"adresse de (?:facturation|livraison)|destinataire|acheteur|cliente|spett\.?le|"
    r"zahlbar durch|payable (?:par|by)|pagabile da|zahlungspflichtige?r?|debiteur)\b[^a-z]*"
    r"(?:address|adresse|name|nom)?\W*$"
)
# The person at the company that is written to.
_PERSON = re.compile(
    r"^(?:herrn?|frau|z\.?\s?hd|zu handen|attn|attention|att\b|fao|t\.?\s?a\.?\s?v|"
    r"a l['\u2019]attention|mr|mrs|ms|mme|monsieur|madame|c/o)\b"
)
# Beside what it is: "Société  Nordwind GmbH" among the data of a stay.
_FOR = re.compile(
    r"^(?:client|guest|gast|hote|host|societe|company|firm|firma|societa|azienda|empresa|"
    r"spolecnost|cliente|kunde|customer|klant|bedrijf|booker|travell?er|reisende[r]?)\b ?[:.]? +\S"
)
# What people print of themselves, and hardly of those that they write to.
_OWN = re.compile(
    r"\b(?:tel|telefon|phone|fax|e-?mail|www|https?|iban|bic|swift|bank\w*|konto\w*|hrb|"
    r"registergericht|amtsgericht|handelsregister|geschaftsfuhrer|vorstand|siret|siren|rcs|kvk|"
    r"capital|company (?:no|number|reg)\w*|registered (?:in|office))\b|@|"
    r"\b(?:ust\.?[\s-]*id|steuer-?n|vat|tva|btw|iva|partita)"
)
# The name of somebody and nothing else: "Maria del Rio", no "Golden Lion 12".
_SOMEBODY = re.compile(
    r"[A-ZÀ-Þ][^\W\d_]+(?:[- ](?:[A-ZÀ-Þ]\.|[a-z]{2,3}|[A-ZÀ-Þ][^\W\d_]+)){0,2}"
    r"[- ][A-ZÀ-Þ][^\W\d_]+"
)
_HEAD_DIGITS = re.compile(r"\d{3}")
_ABOVE, _BELOW, _NEAR = 2, 1, 6
_LEAST = 4


class Letter:
    """The plain lines of a letter, each looked at once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        labels = [bool(_TO.search(one)) for one in lines]
        people = [bool(_PERSON.search(one)) for one in lines]
        own = [bool(_OWN.search(one)) for one in lines]
        count = range(len(lines))
        self._addressed = [
            any(labels[max(number - _ABOVE, 0) : number + 1])
            or any(people[number : number + _BELOW + 1])
            or bool(_FOR.search(lines[number]))
            or (number > 0 and people[number - 1] and not own[number])
            for number in count
        ]
        self._own = [
            any(own[number : number + _NEAR + 1]) and not self._addressed[number]
            for number in count
        ]

    def is_addressed(self, number: int) -> bool:
        """Whether a line names whom the paper is for."""
        return self._addressed[number]

    def has_own_data(self, name: str) -> bool:
        """Whether a name, in plain letters, stands with what only its owner prints of it."""
        named = zip(self._lines, self._own, strict=True)
        return len(name) >= _LEAST and any(own and name in line for line, own in named)


def says_for_whom(text: str) -> bool:
    """Whether plain words stand above or beside whom a paper is for: "bill to"."""
    return any(one.search(text) for one in (_TO, _PERSON, _FOR))


def is_beside_label(lines: Sequence[Line], printed: Sequence[str], number: int) -> bool:
    """Whether "Customer" stands left of a line, in another column, which is read before.

    Args:
        lines: Those of the paper.
        printed: The same in plain words.
        number: That of the line.
    """
    line = lines[number]
    middle = (line.top + line.bottom) / 2
    return any(
        other.top < middle < other.bottom and other.right < line.left and _TO.search(text)
        for other, text in zip(lines, printed, strict=True)
    )


def is_employer(printed: Sequence[str], number: int) -> bool:
    """Whether a company stands right below somebody's name, and both below an address.

    Whoever was paid stands above, with the own address; then follows who it is for.

    Args:
        printed: The lines as they are printed.
        number: That of the company.
    """
    if number < _ABOVE or not _SOMEBODY.fullmatch(printed[number - 1].strip()):
        return False
    return any(_HEAD_DIGITS.search(one) for one in printed[: number - 1])
