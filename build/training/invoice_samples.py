"""Made-up invoices to learn from: letterheads, sender lines, buyers' blocks and footers.

Transcripts of till receipts have no buyer, so they cannot teach that the other company on the page
is not the merchant.
"""

import random
from decimal import Decimal

from desktop_assist.files.page_text import Page, Word

_BEGINNINGS = [
    "Nord",
    "Alpha",
    "Blau",
    "Grün",
    "Bel",
    "Star",
    "Micro",
    "Net",
    "Data",
    "Office",
    "Papier",
    "Quality",
    "Green",
    "Prime",
    "Solar",
    "Urban",
    "Cloud",
    "Metro",
    "Terra",
    "Luna",
    "Vita",
    "Opti",
    "Pro",
    "Euro",
    "City",
    "Royal",
    "Silver",
    "Golden",
    "Happy",
    "Fresh",
    "Smart",
    "Global",
]
_ENDINGS = [
    "werk",
    "haus",
    "tech",
    "soft",
    "hosting",
    "media",
    "print",
    "logistik",
    "service",
    "shop",
    "markt",
    "versand",
    "systems",
    "solutions",
    "consulting",
    "trading",
    "design",
    "energie",
    "travel",
    "foods",
    "works",
    "partner",
    "studio",
    "reisen",
    "bau",
    "druck",
]
_FORMS = {
    "de": ("GmbH", "AG", "GmbH & Co. KG", "e.K.", "UG", "KG", ""),
    "nl": ("B.V.", "N.V.", "VOF", ""),
    "fr": ("SARL", "SAS", "S.A.", ""),
    "en": ("Ltd", "Inc.", "LLC", "Limited", "Corp.", "Pty Ltd", ""),
}
_STREETS = {
    "de": ("Musterstraße 3", "Hauptstr. 12", "Am Markt 7", "Uferweg 40-42", "Lindenallee 5"),
    "nl": ("Weena 664", "Kerkstraat 9", "Damrak 20", "Stationsplein 1"),
    "fr": ("12 rue de la Paix", "3 avenue Foch", "1242 chemin de l'Olive"),
    "en": ("12 High Street", "4557 De Silva St", "100 Main Road", "77 Broad Ave"),
}
_TOWNS = {
    "de": ("10115 Berlin", "D-63571 Gelnhausen", "80331 München", "DE 12345 Berlin"),
    "nl": ("3012 CN Rotterdam", "1025 RX Amsterdam", "3500 MJ Utrecht"),
    "fr": ("75001 Paris", "84340 Malaucène", "69002 Lyon"),
    "en": ("London SW1A 1AA", "Fremont, CA 94538", "Austin, TX 78701", "Dublin 2"),
}
_PEOPLE = ("Anna Berg", "Max Mustermann", "Jane Doe", "P. Jansen", "Marie Dupont", "Liam Smith")
_TITLES = {
    "de": ("Rechnung", "RECHNUNG", "Handelsrechnung", "Gutschrift", "Beitragsrechnung"),
    "nl": ("FACTUUR", "Factuur", "Kopie factuur"),
    "fr": ("Facture", "FACTURE", "Avoir"),
    "en": ("INVOICE", "Invoice", "Tax Invoice", "Credit Note"),
}
_SELLER = {
    "de": ("Verkäufer:", "Absender", "Rechnungssteller:"),
    "nl": ("Leverancier", "Verkoper:"),
    "fr": ("Vendeur :", "Fournisseur", "Émetteur"),
    "en": ("Seller", "From:", "Vendor:", "Sold by", "Billed by"),
}
_BUYER = {
    "de": ("Käufer:", "Rechnungsempfänger", "Kunde", "Lieferanschrift", "Herr", "An:"),
    "nl": ("Factuuradres", "Klant", "Afleveradres"),
    "fr": ("Client", "Adresse de facturation", "Facturé à"),
    "en": ("Bill to", "Invoice to:", "Ship To", "Customer", "Billed to", "Sold to:"),
}
_ITEMS = {
    "de": (
        "Beratung",
        "Kopierpapier",
        "Wartung",
        "Grundgebühr",
        "Versand",
        "Lizenz Small Business",
    ),
    "nl": ("Onderhoudsset", "Sleeve bruin", "Verzendkosten", "Muis"),
    "fr": ("Nougat", "Confiture", "Frais de port", "Conseil"),
    "en": ("Consulting", "Large Cabinet", "Shipping", "Monthly plan", "Support hours"),
}
_NUMBERS = {
    "de": ("Rechnungsnr. 30064443", "Kundennr. 47774", "Rechnungsdatum 7. Mai 2014"),
    "nl": ("Factuurnummer: 992288600", "Klantnummer: 6669263", "Factuurdatum: 29 maart 2014"),
    "fr": ("Facture n° FA-2017-0010", "Date 13/11/2017", "Client n° 99"),
    "en": ("Invoice No. INV-2023-03", "Date: 03/20/2023", "Customer ID 7741"),
}
_LINE = 16.0


def made_invoice(chance: random.Random) -> tuple[Page, str]:
    """An invoice and the name of who is to be paid."""
    language = chance.choice(["de", "de", "nl", "fr", "en"])
    seller, buyer = _company(language, chance), _buyer(language, chance)
    head = _letterhead(seller, language, chance)
    for_buyer = _block(buyer, language, chance)
    if chance.random() < 0.6:
        for_buyer.insert(0, chance.choice(_BUYER[language]))
    blocks = [head, for_buyer] if chance.random() < 0.75 else [for_buyer, head]
    body = [chance.choice(_TITLES[language]), *_NUMBERS[language]]
    chance.shuffle(body)
    lines = [line for block in blocks for line in block] + body
    if chance.random() < 0.2:
        lines.insert(0, chance.choice(_TITLES[language]))
    lines += _goods(language, chance)
    lines += _footer(seller, language, chance)
    return _page(lines, seller, chance), seller


def _company(language: str, chance: random.Random) -> str:
    name = chance.choice(_BEGINNINGS) + chance.choice(["", " ", "-"]) + chance.choice(_ENDINGS)
    if chance.random() < 0.3:
        name = f"{chance.choice(_PEOPLE).split()[-1]} {chance.choice(_ENDINGS).title()}"
    form = chance.choice(_FORMS[language])
    name = name.upper() if chance.random() < 0.2 else name
    return f"{name} {form}".strip()


def _buyer(language: str, chance: random.Random) -> str:
    return chance.choice(_PEOPLE) if chance.random() < 0.4 else _company(language, chance)


def _block(name: str, language: str, chance: random.Random) -> list[str]:
    lines = [name]
    if chance.random() < 0.3:
        lines.append(chance.choice(_PEOPLE))
    return [*lines, chance.choice(_STREETS[language]), chance.choice(_TOWNS[language])]


def _letterhead(seller: str, language: str, chance: random.Random) -> list[str]:
    kind = chance.random()
    street, town = chance.choice(_STREETS[language]), chance.choice(_TOWNS[language])
    if kind < 0.3:
        mark = chance.choice([" - ", " · ", ", ", " | "])
        brand = [seller.split()[0]] if chance.random() < 0.4 else []
        return [*brand, mark.join((seller, street, town))]
    if kind < 0.45:
        return [chance.choice(_SELLER[language]), *_block(seller, language, chance)]
    if kind < 0.55:
        return []
    lines = _block(seller, language, chance)
    if chance.random() < 0.4:
        lines.append("Tel. +49 6051 916 4410")
    if chance.random() < 0.4:
        lines.append(f"www.{_domain(seller)}.{chance.choice(['de', 'com', 'nl', 'fr'])}")
    return lines


def _goods(language: str, chance: random.Random) -> list[str]:
    lines = ["Pos. Menge Beschreibung Betrag" if language == "de" else "Item Qty Amount"]
    total = Decimal()
    for number in range(chance.randrange(1, 6)):
        amount = Decimal(chance.randrange(100, 90_000)) / 100
        total += amount
        lines.append(f"{number + 1} {chance.choice(_ITEMS[language])} {amount}")
    return [*lines, f"Total {total}"]


def _footer(seller: str, language: str, chance: random.Random) -> list[str]:
    lines = [chance.choice(["Thank you.", "Zahlbar in 14 Tagen", "Merci", "Bedankt"])]
    if chance.random() < 0.7:
        lines.append(seller)
        lines.append(f"{chance.choice(_STREETS[language])} {chance.choice(_TOWNS[language])}")
    if chance.random() < 0.5:
        lines.append(f"E-Mail: info@{_domain(seller)}.{chance.choice(['de', 'com', 'nl'])}")
    if chance.random() < 0.5:
        lines.append(f"{seller} IBAN DE30 5075 0094 0000 0485 67")
    if chance.random() < 0.3:
        lines.append(f"Registergericht HRB 13302 USt-Id DE232446240 {chance.choice(_PEOPLE)}")
    return lines


def _domain(seller: str) -> str:
    letters = seller.casefold().replace("ü", "ue")
    kept = [one for one in letters.split() if one not in ("gmbh", "ag", "b.v.", "ltd", "inc.")]
    return "".join(letter for word in kept for letter in word if letter.isalnum())


def _page(lines: list[str], seller: str, chance: random.Random) -> Page:
    words = []
    for number, line in enumerate(lines):
        top = 30 + number * _LINE * 1.4
        is_big = line == seller and number < 4 and chance.random() < 0.3
        height = _LINE * (chance.uniform(1.3, 2.2) if is_big else 1)
        left = chance.choice([50.0, 50.0, 330.0]) if number < len(lines) / 2 else 50.0
        words.append(Word(line, left, top, left + 8.0 * len(line), top + height))
    return Page(700, 60 + len(lines) * _LINE * 1.4, tuple(words))
