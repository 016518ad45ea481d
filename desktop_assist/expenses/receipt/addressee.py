"""Tells on a letter the one it is addressed to from the one who sent it."""

import re
from collections.abc import Sequence

# Above the address of who is to pay.
_TO = re.compile(
    r"^(?:an|to|bill(?:ed)? to|invoice(?:d)? to|sold to|ship to|deliver to|customer|client|kunde|"
    r"klant|rechnungsempfanger|rechnungsadresse|rechnungsanschrift|lieferanschrift|lieferadresse|"
    r"leistungsempfanger|kaufer|auftraggeber|factuuradres|afleveradres|facture a|facturer a|"
    r"adresse de (?:facturation|livraison)|destinataire|acheteur|cliente|spett\.?le)\b[^a-z]*"
    r"(?:address|adresse|name|nom)?\W*$"
)
# The person at the company that is written to.
_PERSON = re.compile(
    r"^(?:herrn?|frau|z\.?\s?hd|zu handen|attn|attention|att\b|fao|t\.?\s?a\.?\s?v|"
    r"a l['\u2019]attention|mr|mrs|ms|mme|monsieur|madame|c/o)\b"
)
# What people print of themselves, and hardly of those that they write to.
_OWN = re.compile(
    r"\b(?:tel|telefon|phone|fax|e-?mail|www|https?|iban|bic|swift|bank\w*|konto\w*|hrb|"
    r"registergericht|amtsgericht|handelsregister|geschaftsfuhrer|vorstand|siret|siren|rcs|kvk|"
    r"capital|company (?:no|number|reg)\w*|registered (?:in|office))\b|@|"
    r"\b(?:ust\.?[\s-]*id|steuer-?n|vat|tva|btw|iva|partita)"
)
_ABOVE, _BELOW, _NEAR = 2, 1, 6
_LEAST = 4


def is_addressed(lines: Sequence[str], number: int) -> bool:
    """Whether a line, of plain ones, names whom the paper is for."""
    labels = lines[max(number - _ABOVE, 0) : number + 1]
    below = lines[number : number + _BELOW + 1]
    return any(_TO.search(one) for one in labels) or any(_PERSON.search(one) for one in below)


def has_own_data(lines: Sequence[str], name: str) -> bool:
    """Whether a name, in plain letters, stands with what only its owner prints of it."""
    if len(name) < _LEAST:
        return False
    named = (number for number, one in enumerate(lines) if name in one)
    places = (number for number in named if not is_addressed(lines, number))
    return any(_OWN.search(one) for place in places for one in lines[place : place + _NEAR + 1])
