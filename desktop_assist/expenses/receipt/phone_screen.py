"""Finds the lines on a picture of a phone's screen that name nobody: clock, way back, labels.

An app puts the name of its page on top, "Session details", and each value beside what it is:
"Location   Broughton Yards". Who runs it stands between them.
"""

import re
from collections.abc import Sequence

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.files.page_text import Line

_CLOCK = re.compile(
    r"^\W{0,2}(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?:\W+(?:[345] ?g\+?|lte|wi-?fi|e|h\+"
    r"|\d{1,3} ?%?|[a-z]{1,2}))*\W*$",
    re.IGNORECASE,
)
_CLOCK_LINES = 2
_BACK = re.compile(r"^(?:[<\u2039\u276e\u2190\u00ab\u2715\u2716\u00d7]|[xX](?= ))")
# The pages of an app, and what one may tap.
_PAGE_WORDS = frozenset(
    word
    for line in (
        "activity history details detail summary receipt receipts trip trips ride rides journey",
        "journeys session sessions order orders payment payments parking charging booking bookings",
        "ticket tickets wallet account home back help done close share past my your the of and",
        "this",
        "completed all map profile menu more support transactions transaction invoice purchase",
        "purchases rental rentals again email save",
        "aktivitat aktivitaten verlauf ubersicht quittung quittungen beleg belege fahrt fahrten",
        "fahrtdetails fahrtverlauf parkvorgang parkvorgange parkdetails ladevorgang ladevorgange",
        "buchung buchungen buchungsdetails bestellung bestellungen bestelldetails zahlung",
        "zahlungen zahlungsdetails meine deine ihre zuruck hilfe fertig konto teilen schliessen",
        "vorgang vorgange ausleihe ausleihen miete mieten zusammenfassung rechnung rechnungen",
        "activite historique trajet trajets course courses recu recus resume commande commandes",
        "paiement mes mon ma vos votre le la les du de des retour aide stationnement facture",
        "session partager fermer compte voyage voyages location locations recharge",
        "attivita cronologia dettagli dettaglio corsa corse viaggio viaggi sosta soste ricevuta",
        "ricevute ordine ordini pagamento pagamenti i miei le mie della del riepilogo indietro",
        "aiuto noleggio ricarica condividi chiudi",
        "actividad historial detalles detalle viaje viajes recibo recibos pedido pedidos pago",
        "pagos mis mi tu resumen volver ayuda estacionamiento aparcamiento compartir",
        "historia szczegoly przejazd przejazdu przejazdy paragon podroz podrozy platnosc pomoc",
        "historie detaily jizda jizdy uctenka platba objednavka parkovani moje zpet napoveda",
        "geschiedenis ritten rit bon bonnen betaling bestelling mijn terug parkeren parkeeractie",
        "kvitto resor resa mina detaljer historik kvittering ture tur mine turer reise",
    )
    for word in line.split()
)
_LABEL = re.compile(
    r"^(?:location|locality|zone|area|city|station|charger|connector|car ?park|garage|lot|bay|space"
    r"|vehicle|plate|licen[cs]e|registration|reg|start(?:ed)?|end(?:ed)?|from|to|pick-?up|drop-?off"
    r"|origin|destination|departure|arrival|driver|duration|distance|energy|date|time|entered|exited"
    r"|entry|exit|paid (?:with|on|by)|payment|card|receipt (?:no|number|id)|order (?:no|number|id)"
    r"|trip id|booking (?:ref|id|no)|reference|status|rider|passengers?|scooter|bike|tariff"
    r"|standort|ort|zone|parkzone|ladestation|ladepunkt|stecker|kennzeichen|fahrzeug|von|bis|nach"
    r"|beginn|ende|abfahrt|ankunft|einstieg|ausstieg|fahrer(?:in)?|dauer|strecke|datum|uhrzeit"
    r"|bezahlt mit|zahlungsmittel|zahlungsart|belegnr|belegnummer|tarif"
    r"|lieu|borne|parking|plaque|immatriculation|vehicule|debut|fin|depart|arrivee|chauffeur|duree"
    r"|moyen de paiement|zona|parcheggio|targa|inizio|fine|partenza|arrivo|durata|autista"
    r"|matricula|inicio|salida|llegada|conductor|duracion|strefa|pojazd|spz|zacatek|konec|ridic"
    r"|kenteken|locatie|duur)\b[.:]? +\S"
)
_PAID_WITH = re.compile(
    r"^(?:(?:credit |debit )?card|karte|karta|carte|cb|tarjeta|carta|kaart|kort|visa|master ?card"
    r"|amex|apple pay|google pay|paypal|twint|klarna|maestro|paynow|nets|cash|bar)\b"
)
# From where to where.
_WAY = re.compile(r"\S ?(?:\u2192|->|\u27a1|\u203a|>) ?\S")
_WORD = re.compile(r"[^\W\d_]+")


def nameless_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that name nobody; none where it is no phone's screen."""
    clock = next(
        (number for number, one in enumerate(lines[:_CLOCK_LINES]) if _CLOCK.match(one.text)), None
    )
    if clock is None:
        return frozenset()
    with_amount = {one.line for one in amounts_in(list(lines), 1.0)}
    return frozenset(
        number
        for number, one in enumerate(lines)
        if number <= clock or number in with_amount or _names_nobody(one.text)
    )


def _names_nobody(printed: str) -> bool:
    text = plain(printed)
    words = _WORD.findall(text)
    is_page = bool(words) and all(one in _PAGE_WORDS for one in words)
    is_told = _LABEL.match(text) or _PAID_WITH.match(text) or _WAY.search(printed)
    return is_page or bool(is_told or _BACK.match(printed.strip()))
