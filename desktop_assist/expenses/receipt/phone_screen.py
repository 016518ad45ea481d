"""Finds the lines on a picture of a phone's screen that name nobody: clock, way back, labels.

An app puts the name of its page on top, "Session details", and each value beside what it is:
"Location   Broughton Yards". Who runs it stands between them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.files.page_text import Line

_CLOCK = re.compile(
    r"^\W{0,2}(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?:\W+(?:[345] ?g\+?|lte|wi-?fi|e|h\+"
    r"|\d{1,3} ?%?|[a-z]{1,2}))*\W*$",
    re.IGNORECASE,
)
_CLOCK_LINES = 2
# An arrow is recognised as a letter, too.
_BACK = re.compile(
    r"^(?:[<\u304f\u3008\uff1c\u2039\u276e\u2190\u00ab\u2715\u2716\u00d7]|[xX](?= ))"
)
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
        "doklad doklady o zaplaceno stahnout bezahlt betaald pagato pagado paye betalt betald",
        "zaplacono",
        "historie detaily jizda jizdy uctenka platba objednavka parkovani moje zpet napoveda",
        "geschiedenis ritten rit bon bonnen betaling bestelling mijn terug parkeren parkeeractie",
        "kvitto resor resa mina detaljer historik kvittering ture tur mine turer reise",
        "kvitteringer kvitton kop kjop kob billett billet billetter biljett biljetter vis",
        "visa visning min mitt dine reiser rejser parkering parkeringer bestilling bestallning",
        "ordre betaling betalning tilbake tilbage tillbaka hjelp hjaelp ferdig faerdig klar konto",
        "del dela",
        "single return day week ticket fare valid active view show download open add to",
        "einzelticket einzelfahrt einzelfahrschein tagesticket tageskarte fahrkarte fahrkarten",
        "fahrschein anzeigen gultig aktiv offnen laden herunterladen",
        "enkeltbillett enkeltbillet enkelbiljett periodebillett dagsbillett dygnsbiljett gyldig",
        "giltig aktiv kvittens kuitti lippu liput kertalippu",
        "billet billets simple aller valable afficher biglietto biglietti singolo valido mostra",
        "billete billetes sencillo valido ver bilet bilety jednorazowy wazny pokaz jizdenka",
        "jizdenky enkele reis kaartje kaartjes geldig toon",
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
    r"|kenteken|locatie|duur"
    r"|fra|til|kjopt|kobt|kopt|gyldig (?:til|fra)|giltig (?:till|fran)|ord(?:re|er) ?nr|fran|till"
    r"|betalt (?:med|via)|betald med|reg ?nr|skilt|sted|plats|omrade|omraade|sone|zon|takst|taxa"
    r"|(?:metodo|forma) di pagamento|metodo de pago|forma de pago|mode de paiement|betaalmethode"
    r"|pago con|pagato con|paye (?:par|avec)|betaald met|metoda platnosci|zpusob platby|linea|ligne"
    r"|linha|linie|line|route|acquistato|achete|comprado|kupiono|zakoupeno|gekauft|bought|purchased"
    r"|valid (?:until|from|to)|gultig (?:bis|ab)|valable|valido|geldig|wazny|plati"
    r"|starttid|sluttid|varighet|varighed|varaktighet|forer|chauffor|kort|dato|tid)\b[.:]? +\S"
)
_PAPER = re.compile(r"^\w{2,}(?:beleg|quittung|ticket|schein|details|detaljer|kvittering|kvitto)$")
# Who rides, or how many: "1 voksen", "2 adults, zone A".
_RIDERS = re.compile(
    r"^\d{1,2} ?(?:x )?(?:adults?|child(?:ren)?|persons?|people|passengers?|seniors?|students?"
    r"|zones?|tickets?|erwachsener?|kind(?:er)?|personen|ermassigt|voks[en]{1,3}|vux(?:en|na)|barn"
    r"|honnor|ungdom|adultes?|enfants?|personnes?|adult[oi]|bambin[oi]|person[ae]|adultos?|ninos?|dorosl\w*"
    r"|dospel\w*|volwassenen?|kinderen|soner?|zoner?|zonen)\b"
)
_PAID_WITH = re.compile(
    r"^(?:(?:credit |debit )?card|karte|karta|carte|cb|tarjeta|carta|kaart|kort|visa|master ?card"
    r"|amex|apple pay|google pay|paypal|twint|klarna|maestro|paynow|nets|cash|bar)\b"
)
# From where to where.
_WAY = re.compile(r"\S ?(?:\u2192|->|\u27a1|\u203a|>) ?\S")
_WORD = re.compile(r"[^\W\d_]+")
_HEADER_LINES, _LEAST_LETTERS = 4, 3
# In heights of its line: what stands farther apart is the page's name beside the app's.
_GAP = 1.0


@dataclass(frozen=True, slots=True)
class AppName:
    """What an app calls itself at the top of its screen.

    Attributes:
        text: Without the name of the page that stands beside it.
        line: The number of its line.
        is_said_again: Whether another line has it too: the company at the foot, an address.
    """

    text: str
    line: int
    is_said_again: bool


def app_name(lines: Sequence[Line]) -> AppName | None:
    """The first line below the clock that can be a name; None where it is no phone's screen."""
    nameless = nameless_lines(lines)
    below = (number for number in range(min(nameless, default=len(lines)), len(lines)))
    top = next((number for number in below if number not in nameless), None)
    if not nameless or top is None or top > min(nameless) + _HEADER_LINES:
        return None
    text = _without_page(lines[top])
    name = plain(text)
    if sum(one.isalpha() for one in name) < _LEAST_LETTERS:
        return None
    others = (plain(one.text) for number, one in enumerate(lines) if number != top)
    pattern = re.compile(rf"(?<![a-z]){re.escape(name)}(?![a-z])")
    return AppName(text, top, any(pattern.search(one) for one in others))


def _without_page(line: Line) -> str:
    """A line without the words of a page that stand apart at its end: "Zipcab     Receipt"."""
    words = line.words
    for number in range(1, len(words)):
        is_apart = words[number].left - words[number - 1].right > _GAP * line.height
        said = " ".join(one.text for one in words[number:]).split()
        rest = [plain(one) for one in said if one.isalpha()]
        if is_apart and rest and all(map(_is_page_word, rest)):
            return " ".join(one.text for one in words[:number])
    return line.text


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


def _is_page_word(word: str) -> bool:
    return word in _PAGE_WORDS or _PAPER.search(word) is not None


def _names_nobody(printed: str) -> bool:
    text = plain(printed)
    words = _WORD.findall(text)
    is_page = bool(words) and all(map(_is_page_word, words))
    told = (_LABEL.match, _RIDERS.match, _PAID_WITH.match)
    is_told = any(one(text) for one in told) or _WAY.search(printed)
    return is_page or bool(is_told or _BACK.match(printed.strip()))
