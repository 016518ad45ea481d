"""Tells a line that only says what a paper is, "TAX INVOICE" or "Credit note", from a name."""

import re

_KINDS = frozenset(
    word
    for line in (
        "invoice receipt bill folio slip memo voucher ticket tickets eticket e-ticket invois resit",
        "itinerary online-ticket e-billet handyticket mobile-ticket",
        "pay payment paid transaction transfer rechnung quittung beleg zahlungsbeleg kassenbon bon",
        "parkschein fahrschein fahrkarte facture recu billet factuur kassabon kasticket kwitantie",
        "kwijtschrift ontvangstbewijs ricevuta scontrino fattura recibo factura faktura paragon",
        "zahlung betaling paiement pagamento pago parkbeleg kundenbeleg handlerbeleg kassenbeleg",
        "kartenbeleg terminalbeleg kartenzahlung zahlbeleg kundenkopie durchschlag doklad uctenka",
        "podsumowanie potwierdzenie sammanfattning bekraftelse resumen oversigt",
        "documento racun szamla nyugta kvittering kvitto lasku stvrzenka pokladnicni",
    )
    for word in line.split()
)
_BESIDE = frozenset(
    word
    for line in (
        "tax gst vat btw cash guest customer merchant electronic reservation booking travel your",
        "passenger and",
        "the of for and no nr copy original duplicate simplified retail sales final official own",
        "successful successfull received complete completed confirmed confirmation approved park",
        "display details summary ihre ihr von zur de la le du del per erfolgreich gelukt effectue",
        "przejazdu podrozy zamowienia platnosci zakupu din resa betaling rejse tu su viaje compra",
        "pago pedido",
        "original kopie copie voldaan exitoso danovy zjednoduseny commerciale fiscale fiskalny",
    )
    for word in line.split()
)
# Above the name of who drove: a sign, and nobody's name.
_SIGNS = frozenset({"taxi", "taxis"})
_BRACKETS = re.compile(r"\([^)]*\)")
# Of the paper: "invoice c9-1".
_NUMBER = re.compile(r"(?<!\S)(?=[a-z]{0,4}[-/]?\d|[a-z]\d)[a-z\d/-]*\d[a-z\d/.-]*(?!\S)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "Cashier: Kim", "Dealer: Oil Corp": who else has to do with it.
_ROLE = re.compile(
    r"^(?:(?:cashier|server|waiter|operator|driver|dealer|distributor|franchisee|customer|guest|"
    r"(?:hall )?bookings|enquiries|contact|secretary|treasurer|ansprechpartner(?:in)?|"
    r"passenger|consignor|consignee|company|member|terminal|kassierer(?:in)?|fahrer|kunde|"
    r"passagier|reiziger|klant|client|voyageur)\s?:|"
    r"(?:guest|company|client|customer|room|gast|firma|zimmer|kunde|client|societe|chambre)$|"
    r"(?:served by|received from|ontvangen van|recu de|erhalten von|(?:betrag |total )?in worten|"
    r"(?:amount )?in words|in letters|en toutes lettres)\b)"
)
# Beside the name at the top: "Hotel Lipa    FAKTURA - daňový doklad".
_BESIDE_NAME = re.compile(
    r"\s+(?:[|\u2013-]\s*)?(?:TAX INVOICE|INVOICE|RECHNUNG|FACTURE|FATTURA|FACTURA|FACTUUR"
    r"|FAKTURA|QUITTUNG|RICEVUTA|DAŇOVÝ DOKLAD|Tax Invoice|Invoice|Rechnung|Facture"
    r"|Fattura|Factura|Factuur|Faktura|RECEIPT|Receipt|BELEG|Beleg|Quittung|REÇU|Reçu|Ricevuta"
    r"|RECIBO|Recibo)"
    r"(?:\s*[-\u2013/:]?\s*(?:da[ňn]ov[ýy] doklad|DAŇOVÝ DOKLAD"
    r"|(?:N[or°]?\.?|č\.)\s*[\w/-]*\d[\w/-]*))?\W*$"
)
# Of the next column: "Hotel Lipa s.r.o. Číslo dokladu: 2610447".
_NEXT_COLUMN = re.compile(
    r"(?P<form> (?:s\. ?r\. ?o\.|a\.s\.|GmbH|AG|KG|Ltd\.?|LLC|Inc\.|S\.r\.l\."
    r"|S\.p\.A\.|S\.A\.|Kft\.?|d\.o\.o\.))"
    r" [^\W\d_][^:]{2,30}: ?[\w /.-]+$"
)
# The number of the paper, in the next column: "Inkwell & Elm   No.31166".
_NUMBER_BESIDE = re.compile(r"(?<=\w) +(?:No\.|Nr\.|N[°º])\W{0,2}\d[\w/-]{2,}$")
# The letter of a logo: "G GREEN LODGE   TAX INVOICE".
_LOGO = re.compile(r"^(?P<letter>[A-ZÀ-Þ]) (?=(?P=letter)[A-ZÀ-Þ]{2})")
_THANKED = re.compile(
    r"^(?:thanks|thank you|many thanks) for "
    r"(?:[a-z]+ing|your (?:order|visit|stay|purchase|ride|trip))(?: (?:with|at|on|from|to|in))? "
    r"|^(?:danke|vielen dank) (?:für (?:die|deine|ihre) (?:fahrt|bestellung|buchung)"
    r"|fürs? (?:fahren|laden|parken)) (?:mit|bei) ",
    re.IGNORECASE,
)


def is_title(text: str) -> bool:
    """Whether plain words say only what the paper is."""
    bare = _BRACKETS.sub(" ", text)
    is_sign = bool(signs := {*_WORD.findall(bare)}) and signs <= _SIGNS
    words = _WORD.findall(_NUMBER.sub(" ", bare))
    return is_sign or (any(one in _KINDS for one in words) and {*words} <= _KINDS | _BESIDE)


def without_title(printed: str) -> str:
    """A name without what the paper is called beside it; as it was where that is all of it."""
    name = _BESIDE_NAME.sub("", _NEXT_COLUMN.sub(r"\g<form>", printed))
    return _NUMBER_BESIDE.sub("", name) or printed


def without_thanks(printed: str) -> str:
    """A name without what it is thanked for: "Thanks for riding with Zipcab"."""
    return _THANKED.sub("", printed) or printed


def names_a_role(text: str) -> bool:
    """Whether a line names somebody who was not paid by it: "Dealer: Oil Corp"."""
    return _ROLE.match(text) is not None


def before_title(printed: str) -> str:
    """What stands on a line before the title of the paper; empty where it does not end in one."""
    name = without_title(printed)
    return _LOGO.sub("", name) if name != printed else ""
