"""The names that people give to the columns of an expense sheet, in seven languages.

Of each column the first names are the surest: where two headings fit, the earlier name wins. So
the gross amounts of all languages stand before the net ones.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from desktop_assist.expenses.currency import CODES
from desktop_assist.expenses.expense import ExpenseColumn

_NAMES: Mapping[ExpenseColumn, tuple[str, ...]] = MappingProxyType(
    {
        # Numbers that a merchant gives are left out: the next one cannot be told from them.
        "id": (
            "id|expense id|nr|no|n|number|nummer|lfd nr|beleg nr|belegnummer",
            "numéro|número|núm|numero|lp|numer|volgnummer|boekstuknummer",
        ),
        "date": (
            "date|expense date|receipt date|transaction date|purchase date|invoice date",
            "datum|belegdatum|rechnungsdatum|kaufdatum|buchungsdatum|ausgabedatum",
            "date de dépense|date de la dépense|date du reçu|date de facture|date facture",
            "fecha|fecha de gasto|fecha del gasto|fecha de compra|fecha de factura|fecha factura",
            "data|data spesa|data della spesa|data ricevuta|data fattura|data documento",
            "aankoopdatum|factuurdatum|bondatum|datum uitgave",
            "data wydatku|data zakupu|data faktury|data dokumentu|data paragonu",
            "day|tag|jour|día|giorno|dag|dzień|when|wann|quand|cuándo|quando|wanneer|kiedy",
        ),
        "merchant": (
            "merchant|vendor|supplier|payee|store|shop|händler|haendler|lieferant|anbieter",
            "firma|geschäft|zahlungsempfänger|empfänger",
            "commerçant|fournisseur|marchand|vendeur|bénéficiaire|prestataire|établissement",
            "magasin|enseigne|comercio|proveedor|comerciante|establecimiento|vendedor|tienda",
            "beneficiario|esercente|fornitore|commerciante|venditore|negozio",
            "leverancier|winkel|handelaar|verkoper|begunstigde",
            "sprzedawca|dostawca|sklep|kontrahent|odbiorca",
            "company|société|empresa|azienda|bedrijf|where|wo",
        ),
        "category": (
            "category|expense category|expense type|type|kategorie|kostenart|ausgabenart|art|konto",
            "catégorie|type de dépense|nature de la dépense|nature|rubrique|poste",
            "categoría|tipo de gasto|tipo|categoria|tipo di spesa|tipologia|voce di spesa|voce",
            "categorie|kostensoort|soort|rubriek|kategoria|rodzaj kosztu|rodzaj|typ",
        ),
        "description": (
            "description|purpose|business purpose|details|notes|note|comment|comments|memo|item",
            "reason|remarks|beschreibung|zweck|verwendungszweck|buchungstext|bemerkung|bemerkungen",
            "notiz|notizen|anlass|grund|betreff|text|libellé|motif|objet|désignation|commentaire",
            "remarque|remarques|détails|descripción|concepto|motivo|detalle|detalles|observaciones",
            "comentario|nota|notas|descrizione|causale|oggetto|dettagli|osservazioni",
            "omschrijving|beschrijving|toelichting|doel|opmerking|opmerkingen|notitie",
            "opis|cel|tytuł|tytułem|uwagi|komentarz|notatka|szczegóły|what|was",
            "what for|for what|wofür",
        ),
        "amount": (
            "amount|total|total amount|gross amount|gross|amount gross|expense amount|betrag",
            "gesamtbetrag|bruttobetrag|brutto|betrag brutto|rechnungsbetrag|montant|montant ttc",
            "montant total|total ttc|ttc|importe|importe total|importe bruto|monto|importo",
            "importo totale|importo lordo|lordo|totale|bedrag|totaalbedrag|bedrag incl btw|totaal",
            "bruto|kwota|kwota brutto|wartość brutto|wartość|razem",
            "summe|gesamt|sum|somme|suma|som|price|cost|preis|kosten|prix|coût|precio|coste|costo",
            "prezzo|prijs|cena|koszt|spesa|cantidad|amount incl vat|betrag inkl mwst",
            "net amount|nettobetrag|netto|net|montant ht|ht|importe neto|neto|base imponible",
            "importo netto|imponibile|bedrag excl btw|kwota netto|wartość netto",
            "how much|wie viel|wieviel|combien|cuánto|quanto|hoeveel|ile",
        ),
        "currency": (
            "currency|curr|ccy|currency code|währung|waehrung|whg|wkz",
            "devise|monnaie|code devise|divisa|moneda|valuta|munt|muntsoort|waluta",
        ),
        "tax": (
            "tax|vat|tax amount|vat amount|sales tax|gst|mwst|ust|mwst betrag|steuer|steuerbetrag",
            "umsatzsteuer|mehrwertsteuer|vorsteuer|taxe|taxes|tva|montant tva|impuesto|impuestos",
            "davon mwst|davon ust|davon mehrwertsteuer|enthaltene mwst|of which vat|of which tax",
            "dont tva|di cui iva|vat included|iva|importe iva|cuota iva|imposta|imposte",
            "importo iva|btw|btw bedrag|belasting",
            "kwota vat|podatek|podatek vat",
        ),
        "receipt": (
            "receipt|receipt file|file|attachment|beleg|belegdatei|quittung|datei|anhang",
            "reçu|justificatif|pièce jointe|fichier|recibo|justificante|comprobante|adjunto",
            "archivo|ricevuta|scontrino|giustificativo|allegato|bon|bonnetje|kassabon|bijlage",
            "bestand|paragon|rachunek|załącznik|plik|invoice|voucher|document|rechnung|facture",
            "factura|fattura|factuur|faktura",
        ),
        "status": ("status|state|stand|erledigt|statut|état|estado|situación|stato|toestand|stan",),
        "payment": (
            "payment|payment method|method of payment|payment type|paid with|paid by|card",
            "payment card|zahlung|zahlungsart|zahlungsmittel|zahlungsweise|bezahlt mit|bezahlt per",
            "karte|kreditkarte|paiement|mode de paiement|moyen de paiement|mode de règlement",
            "règlement|payé par|carte|pago|forma de pago|método de pago|medio de pago|modo de pago",
            "tarjeta|pagamento|metodo di pagamento|modalità di pagamento|mezzo di pagamento",
            "pagato con|carta|betaling|betaalwijze|betaalmethode|betaalmiddel|betaald met|kaart",
            "płatność|forma płatności|sposób płatności|metoda płatności|zapłacono|karta",
        ),
        "project": (
            "project|project code|project number|project no|client project|cost center",
            "cost centre|projekt|projektnummer|projektnr|projekt nr|kostenstelle|auftrag",
            "projet|code projet|centre de coût|centre de coûts|affaire|proyecto",
            "código de proyecto|centro de coste|centro de costes|progetto|codice progetto|commessa",
            "centro di costo|projectcode|projectnummer|kostenplaats|opdracht|kod projektu",
            "numer projektu|mpk|centrum kosztów|zlecenie|job|matter|mission|client|customer",
            "kunde|mandant|cliente|klant|klient",
        ),
        "attendees": (
            "attendees|participants|guests|with whom|teilnehmer|teilnehmende|teilnehmer innen",
            "gäste|bewirtete personen|convives|invités|asistentes|participantes|invitados",
            "comensales|partecipanti|invitati|ospiti|commensali|deelnemers|aanwezigen|gasten",
            "uczestnicy|goście|people|persons|who|personen|wer|personnes|personas|persone|osoby",
        ),
        "place": (
            "place|city|town|location|ort|stadt|reiseort|zielort|lieu|ville|endroit|lugar|ciudad",
            "localidad|luogo|città|località|plaats|stad|locatie|miejsce|miasto|miejscowość",
            "lokalizacja|destination|destino|destinazione|bestemming|ziel",
        ),
    }
)
_IN_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_NOT_A_LETTER = re.compile(r"[\W\d_]+")
_BETWEEN_LANGUAGES = re.compile(r"[/|\n]")
_FIRST_NET_NAME = "net amount"


def plain_heading(text: str) -> str:
    """The words of a heading without marks, brackets and a currency: "Betrag in EUR" is betrag.

    Accents are left out, as many people leave them out: "Categorie" is a French category, too.
    """
    spread = unicodedata.normalize("NFKD", _IN_BRACKETS.sub(" ", text)).replace("ł", "l")
    letters = "".join(c for c in spread if not unicodedata.combining(c))
    words = _NOT_A_LETTER.sub(" ", letters).casefold().split()
    if len(words) > 1 and words[-1].upper() in CODES:
        words.pop()
    if len(words) > 1 and words[-1] == "in":
        words.pop()
    return " ".join(words)


def _ranked(column: ExpenseColumn) -> Mapping[str, tuple[ExpenseColumn, int]]:
    names = "|".join(_NAMES[column]).split("|")
    return {plain_heading(name): (column, rank) for rank, name in reversed([*enumerate(names)])}


_COLUMNS: Mapping[str, tuple[ExpenseColumn, int]] = MappingProxyType(
    {name: found for column in _NAMES for name, found in _ranked(column).items()}
)
_NET_RANK = _COLUMNS[_FIRST_NET_NAME][1]


def known_column(text: str) -> tuple[ExpenseColumn, int] | None:
    """Which column a heading names, and how sure that is (0 is surest); None when it names none.

    A heading in two languages, such as "Datum / Date", is known by any of its names.
    """
    names = (text, *_BETWEEN_LANGUAGES.split(text))
    return next((_COLUMNS[name] for name in map(plain_heading, names) if name in _COLUMNS), None)


def names_net_amount(text: str) -> bool:
    """Whether a heading names an amount without the tax."""
    found = known_column(text)
    return found is not None and found[0] == "amount" and found[1] >= _NET_RANK
