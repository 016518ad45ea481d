"""Guesses what kind of expense a receipt is: from the merchant's name, then from what was bought.

What the person chose for the same merchant before always wins.
"""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from desktop_assist.expenses.receipt.labels import plain

_KNOWN = 0.95
_BY_NAME = 0.85
_BY_PAPER = 0.8
_BY_TEXT = 0.6
_ALIKE = 0.88
# The kind, and words of merchants and goods that tell it; the first kind that fits is taken.
_KINDS = {
    "Hotel": (
        "hotel|inn|motel|hostel|lodging|resort|suites|marriott|hilton|ibis|novotel|hyatt|"
        "pension|gasthof|airbnb|ubernachtung|room charge|night|albergo|locanda|agriturismo|"
        "pernottamento|camera (?:singola|doppia|matrimoniale)|ubytovani|penzion|hospedaje|hostal|"
        "nuitee|chambre|overnachting|noclegi?|szalloda|szallas"
    ),
    "Transport": (
        "taxi|uber|lyft|grab|cab|bahn|railway|train|rail|amtrak|sncf|bus|metro|"
        "subway ticket|airline|airlines|airways|lufthansa|ryanair|easyjet|flight|flug|"
        "ferry|tram|verkehrsbetriebe|fahrkarte|ticket|toll|maut|autovermietung|car rental|"
        "hertz|sixt|avis|europcar|vignette|dalnicni znamka|pedaggio|autostrad\\w*|peage|jizdenka|"
        "biglietto|taxameter"
    ),
    "Parking": (
        "parking|parkhaus|parkplatz|garage|parkeren|stationnement|parkovaci dum|parkovani|"
        "parcheggio|parkschein|aparcamiento|parkautomat|parkscheinautomat|parkuhr|parkgarage|"
        "tiefgarage|parkirna|parkirisce|parkirnina|parkoviste|parkeergarage"
    ),
    "Fuel": (
        "petrol|petron|petronas|shell|esso|aral|fuel|diesel|tankstelle|gasoline|chevron|"
        "exxon|caltex|bp|texaco|unleaded|super e10|carburant|cerpaci stanice|motorova nafta|"
        "natural 95|distributore|gasolio|benzina|tankpoint|benzinkut|gasoleo"
    ),
    "Meals": (
        "restaurant|restoran|restorant|cafe|caffe|coffee|kaffee|bar|grill|kitchen|pizza|"
        "pizzeria|bistro|bakery|backerei|burger|burgers|sushi|diner|deli|tavern|pub|steak|"
        "bbq|noodle|noodles|buffet|eatery|gasthaus|catering|food|foods|mcdonald|mcdonald's|"
        "starbucks|kfc|subway|taco|thai|ramen|tea|brewery|trattoria|ristorante|brasserie|"
        "boulangerie|seafood|lunch|dinner|breakfast|guests|dine|sandwich|soup|"
        "(?<!managed )(?<!test )(?<!web )server|"
        "chicken|beer|wine|rice|salad|cuisine|chili|nasi|mee|teh|kopi|domino's|hospoda|restaurace|"
        "kavarna|espresso|roasters?|roastery|gostilna|gostisce|restavracija|hostinec|konoba|"
        "osteria|coperto|wirtshaus|wirtschaft|beisl|gasthof zum|polevka|pivo|paninoteca"
    ),
    "Groceries": (
        "supermarket|supermarkt|market|mart|grocery|rewe|edeka|aldi|lidl|tesco|pasaraya|"
        "carrefour|walmart|costco|kroger|mini market|speed mart|potraviny|alimentari|lebensmittel|"
        "supermercato|billa|spar|hofer|migros|coop"
    ),
    "Office supplies": (
        "stationery|stationers|office|papier|paper|buro|burobedarf|toner|ink|pens|book|"
        "books|bookstore|print|printing|photocopy|alat tulis|staples"
    ),
    "Software": (
        "software|(?:managed|web|test) server|license|licence|subscription|hosting|cloud|saas|"
        "domain|microsoft|adobe|aws|github|exchange server|mailbox"
    ),
    "Telephone": (
        "telekom|vodafone|telecom|mobile|internet|broadband|telefon|prepaid|free mobile|o2"
    ),
    "Insurance": ("versicherung|insurance|assurance|verzekering|police|haftpflicht"),
    "Equipment": (
        "computer|laptop|macbook|monitor|electronics|elektronik|hardware|tools|ferramenta|"
        "camera(?! (?:singola|doppia|matrimoniale|\\d))|"
        "electrical|furniture|mobel|printer|keyboard|ipad"
    ),
}
_PAPERS = (
    (
        "Hotel",
        (
            r"\b(?:folio|room|suite|zimmer\w*|kamer|chambre|vaerelse|habitacion|accommodation|lodging"
            r"|nights?|ubernachtung\w*|overnatning\w*|overnachting\w*|logies)\b"
        ),
        r"\b(?:arrival|arrived|check.?in|anreise|ankunft|aankomst|ankomst|llegada|arrivo)\b",
        r"\b(?:departure|departed|check.?out|abreise|vertrek|afrejse|salida|partenza|depart)\b",
    ),
    (
        "Transport",
        (
            r"\b(?:flight|e-?ticket|boarding|carriage|coach|seat|train|rail|return|single|journey|ride"
            r"|trip|fare|flug|zug|zugticket|fahrkarte|billet|billett|biglietto|enkele reis|retour"
            r"|fahrt|rit|rejse)\b"
        ),
        (
            r"\b(?:passenger|traveller|traveler|passagier|fahrgast|reisende\w*|reiziger\w*|passager"
            r"|driver|fahrer|chauffeur|platform|gleis|perron|pickup|pick-up|drop-?off|fare|klasse|class"
            r"|zone|adult|voksen|volwassene)\b"
        ),
    ),
)
"""What papers of a kind have in common, whoever gave them: all of it must be there."""
_SHOWN = tuple((kind, tuple(map(re.compile, words))) for kind, *words in _PAPERS)
_PATTERNS = {kind: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])") for kind, words in _KINDS.items()}


def category_of(
    merchant: str, text: str, known: Mapping[str, str], choices: Sequence[str] = ()
) -> tuple[str, float]:
    """The category and how sure it is; empty when nothing tells.

    Args:
        merchant: Who was paid.
        text: Everything on the receipt.
        known: The person's own categories by merchant.
        choices: The categories in use; one of them is taken where it is called nearly the same.
    """
    name = plain(merchant)
    for before, category in known.items():
        if name and SequenceMatcher(None, name, plain(before)).ratio() >= _ALIKE:
            return category, _KNOWN
    by_name = _kind_of_name(name)
    if by_name:
        return _in_use(by_name, choices), _BY_NAME
    bare = plain(text)
    for kind, signs in _SHOWN:
        if all(sign.search(bare) for sign in signs):
            return _in_use(kind, choices), _BY_PAPER
    by_text = _kind_in(bare, most=True)
    return (_in_use(by_text, choices), _BY_TEXT) if by_text else ("", 0.0)


def _kind_of_name(name: str) -> str:
    """What a name ends with tells more than what it begins with: "Tram Stop Nine Espresso"."""
    whole = _kind_in(name)
    return whole if whole == "Hotel" else _kind_in(name.rpartition(" ")[2]) or whole


def _kind_in(text: str, *, most: bool = False) -> str:
    counts = {kind: len(pattern.findall(text)) for kind, pattern in _PATTERNS.items()}
    found = [kind for kind, count in counts.items() if count]
    if not found:
        return ""
    return max(found, key=lambda kind: counts[kind]) if most else found[0]


def _in_use(kind: str, choices: Sequence[str]) -> str:
    """The person's own word for a kind, where they have one."""
    for choice in choices:
        if plain(choice) == plain(kind) or set(plain(choice).split()) & _SAME.get(kind, set()):
            return choice
    return kind


_SAME = {
    "Meals": {"meals", "meal", "food", "verpflegung", "bewirtung", "essen", "restaurant"},
    "Hotel": {"hotel", "hotels", "lodging", "accommodation", "unterkunft", "ubernachtung"},
    "Transport": {"transport", "travel", "taxi", "fahrtkosten", "reise", "train", "transportation"},
    "Parking": {"parking", "parken", "parkgebuhren"},
    "Fuel": {"fuel", "petrol", "kraftstoff", "benzin", "gas"},
    "Office supplies": {"office", "supplies", "buromaterial", "burobedarf", "stationery"},
    "Software": {"software", "subscriptions", "it"},
    "Telephone": {"telephone", "phone", "telefon", "internet", "communication"},
    "Equipment": {"equipment", "hardware", "gerate", "ausstattung"},
    "Groceries": {"groceries", "food", "lebensmittel", "supplies"},
    "Insurance": {"insurance", "versicherung"},
}
