"""Tells lines at the head of a receipt that name nobody: a branch, a place, a trade, what was done.

The name itself stands above them, so they are only left out where something stands above.
"""

import re

_STATE = (
    "a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]"
    "|ut|v[at]|w[aivy]|on|qc|bc|ab|nsw|vic|qld"
)
_BRANCH = re.compile(
    r"^(?:store|shop|branch|location|loc|unit|site|outlet|restaurant|filiale|markt|standort|terminal"
    r"|magasin|winkel|vestiging|lot|counter|schalter|till|kasse|blk|block)\b\W*(?:no|nr|num(?:ber|mer)?)?\W*\d+(?!\w*\d)"
)
# Where a shop is: "Southern Cross Station", "Convention Center Hall C".
_PLACE = re.compile(
    r"^(?:(?:[a-z'.-]+ ){1,3}(?<!service )(?<!filling )(?<!petrol )(?<!gas )(?<!fuel )(?<!power )"
    r"(?:station|airport|hauptbahnhof|hbf|bahnhof|flughafen|lufthavn|lentokentta|concourse)"
    r"|(?:[a-z'.-]+ ){0,3}(?:(?:shopping|convention) cent(?:re|er)|(?:ferry|bus) terminal"
    r"|metro station))"
    r"(?:,? (?:hall|level|gate|platform|gleis|halle|ebene|terminal|concourse|pier)\b.{0,4})?$"
)
# Which of several shops of a name it is: "Trade centre - Mt Wellington", "Superstore: Leeds".
_SORT_OF_SHOP = re.compile(
    r"^(?:(?:trade|home|garden|retail|service|outlet|building|diy|food|city|local|express) )?"
    r"(?:centre|center|counter|store|superstore|megastore|warehouse|depot|outlet|branch)"
    r"(?: [-\u2013@] |, )[a-z][a-z .'-]{2,30}$"
)
# Who runs a place that has a name of its own.
_RUN_BY = re.compile(
    r"^(?:(?:owned and )?(?:operated|managed|run|powered)(?: on behalf of .+)? by|part of"
    r"|a member of|betrieben (?:von|durch)|exploite par|gestito da)\b"
)
_TOWN_OF_STATE = re.compile(rf"^[\w .,'#&/-]+(?:, ?| )[a-z .'-]{{3,}},? (?:{_STATE})(?: \d{{5}})?$")
_POSTCODE = re.compile(
    r"^(?:[a-z .'-]+,? )?[a-z]{1,2}\d[a-z\d]? ?[\ds][a-z]{2}$"
    r"|^(?:[a-z]{1,2}-)?\d{4,5} [a-z][a-z .'/-]+$"
)
_STREET = re.compile(
    r"\b(?:st|street|rd|road|ave|avenue|blvd|boulevard|lane|ln|drive|dr|hwy|highway|pkwy|parkway|row"
    r"|way|alley|spur|quay|square|court|terrace|place|mall|pike|\w*strasse|\w*str|\w*weg|\w*platz"
    r"|\w*allee|\w*gasse|rue|via|calle|straat)\b"
)
_ROAD = (
    rf"(?:{_STREET.pattern}|\b(?:\w*ufer|\w*kai|\w*kade|\w*gracht|\w*plein|\w*laan|\w*damm|wynd"
    r"|close|gardens|crescent|walk|wharf|hill|gate|broadway|esplanade|parade)\b)"
)
_HOUSE = r"\d{1,4}[a-z]?(?: ?[-/&+] ?\d{1,4}[a-z]?)?"
# Where a house is: "12 Belmont Row, Aberdeen", "Unit 5, South Street", "14 rue Haute", "Am Kai 3".
_ADDRESSES = (
    re.compile(rf"^{_HOUSE},? (?:[a-z][a-z.'-]* ){{1,4}}?{_ROAD}\W*(?:,.*)?$"),
    re.compile(
        rf"^{_HOUSE} (?:[a-z][a-z.'-]+ ?){{1,4}}, [a-z][a-z .'-]+(?: [a-z\d]{{2,4}}){{0,2}}$"
    ),
    re.compile(rf"^(?:[a-z.'-]+ )*?{_ROAD}\.? {_HOUSE}(?: ?[,/-] ?.*)?$"),
    re.compile(
        rf"^[a-z.' -]{{4,}} {_HOUSE}, (?:[a-z]{{1,2}}-)?(?:\d{{4,5}} )?[a-z][a-z .'-]{{2,}}$"
    ),
    re.compile(
        r"^(?:\d{1,4}[a-z]?,? )?(?:rue|quai|impasse|chemin|via|viale|corso|piazza|calle|avenida"
        r"|paseo|carrer|plaza|rua|ulica|ul\.|al\.|jalan|jln|jl\.|jl|ji\.)[, ](?=.*\d).+$"
    ),
    re.compile(r"^(?:unit|suite|floor|level|stall|kiosk|block|blk|lot) [a-z]?\d+[a-z]?\b,? .+$"),
    re.compile(r"^.*#[a-z]?\d{1,2}[- ]\d{1,3}(?:/\d{1,3})?(?:,? (?:singapore|s'pore)? ?\d{6})?$"),
)
_PLACE_MARK = re.compile(r"\d|,")
_TRADES = frozenset(
    word
    for line in (
        "the of and in for since fine authentic fresh family owned best finest home original wood",
        "fired hand made handmade homemade baked roasted local organic vegan quality traditional",
        "modern style american mexican italian chinese japanese korean thai indian greek french",
        "asian",
        "restaurant cafe coffee bar grill kitchen pizza pizzeria bistro bakery burger burgers",
        "sushi",
        "diner deli buffet steak steakhouse bbq seafood noodle noodles food foods dining cuisine",
        "eatery catering pub tavern lounge tea house hotel rooms inn takeaway delivery brewery",
        "wine",
        "spirits lunch dinner breakfast brunch cake cakes pastry sandwiches drinks cocktails beer",
        "wirtshaus gasthaus biergarten restaurant cafe konditorei backerei metzgerei kuche speisen",
        "getranke kaffee kuchen fruhstuck mittagstisch weine biere eis pension zimmer und der die",
        "parking display pay car park multi storey garage gifts cards flowers books papers",
        "a et y e cave caves vin vins brasserie traiteur boulangerie patisserie creperie tapas",
        "rotisserie taberna bodega osteria enoteca gelateria trattoria ristorante pasticceria",
        "cucina vini",
        "vino vinos cocina eetcafe keuken wijn wijnen bier brouwerij spisestue kokken vin og",
        "cards toys stationery stationers hardware tools roasters roastery wines beers ales",
        "lounge taproom tearoom tearooms toast neighbourhood neighborhood village community hall",
        "club social museum theatre cinema gallery gym spa salon barber barbers florist florists",
        "creamery ice cream juice juices salads soup soups ramen curry tacos taqueria cantina",
        "rotisserie chicken fish chips noodles dumplings vegetarian halal kosher gluten free soul",
        "polish swedish danish norwegian finnish irish scottish welsh british english dutch",
        "austrian swiss bavarian portuguese lebanese persian moroccan peruvian malaysian",
        "singaporean indonesian taiwanese sichuan cantonese hungarian russian ukrainian georgian",
        "ethiopian caribbean cuban brazilian argentinian southern northern nordic european",
        "deutsche frankische schwabische bayerische badische osterreichische italienische",
        "griechische kroatische turkische asiatische indische thailandische vietnamesische",
        "chinesische japanische regionale gutburgerliche internationale hausgemachte feine frische",
        "kuche kost spezialitaten speiselokal lokal stube weinstube bierstube imbiss kiosk bar",
        "hausmannskost grillhaus eisdiele nahversorger backwaren fleischwaren feinkost",
        "cuisine lyonnaise francaise italienne provencale alsacienne bretonne traditionnelle",
        "regionale maison artisanale vietnamienne japonaise chinoise libanaise marocaine",
        "cucina romana toscana siciliana napoletana pugliese ligure veneta casalinga tipica",
        "tradizionale casareccia pesce carne griglia vino forno legna pane dolci",
        "cocina casera tradicional mediterranea gallega vasca andaluza mexicana peruana comida",
        "marisqueria asador cerveceria cafeteria heladeria panaderia pasteleria",
        "kuchnia polska domowa wloska tradycyjna staropolska kawiarnia piekarnia cukiernia",
        "ceska kuchyne domaci tradicni hospoda kavarna pekarna cukrarna vinarna pivnice",
        "husmanskost svenskt kok dansk mad norsk traditionnel traditional",
        "restoran restorant kedai warung restaurante restauracja hostel pension gasthof",
        "private hire hours taxi taxis minicabs airport transfers service open daily",
        "print prints printing copy copies copying plan plans room bakes roasts lunches counter",
        "repairs repair alterations dry cleaning tailoring keys engraving framing photo photos",
        "druck drucke kopien kopie foto fotos reparaturen reinigung anderungen schlussel",
    )
    for word in line.split()
)
_PAID_WITH = re.compile(
    r"^(?:card|karte|paid(?: (?:by|with))?|payment|bezahlt(?: mit)?)?:? ?(?:visa|mastercard|amex"
    r"|american express|apple pay|google pay|twint|paypal|maestro|girocard|ec-?karte|debit|credit)"
    r"(?: (?:card|debit|credit|karte|visa|mastercard|contactless|kontaktlos|payment|sale"
    r"|mastercard))*"
    r"(?: ending(?: in)?)?[ *•.x\d]*$"
)
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r", | [&+\u00b7\u2022|/-] | and | und | et | y | e | og | och | en ")
_DOT = re.compile(r"\s?[\u00b7\u2022|] ")
_LEAST_DOTS = 2
_NOUN = re.compile(r"[^\W\d_]{4,}")
_DONE = re.compile(
    r"^(?:your )?(?:(?:parking|charging|trip|ride|journey|booking|order|payment|purchase|session"
    r"|reservation|transaction|fahrt|buchung|bestellung|zahlung|parkvorgang|ladevorgang)s? ?){1,2}"
    r"(?:has |is |was |ist |wurde )?(?:ended|completed?|confirmed|finished|successful|received"
    r"|expired|started|approved|accepted|beendet|abgeschlossen|bestatigt|erfolgreich|gestartet)\W*$"
)
"""What a screen of a phone says."""


def is_branch_or_place(text: str) -> bool:
    """Whether plain words say only which branch it is, or where: "store 118 aurora co"."""
    kinds = (_BRANCH, _POSTCODE, _PLACE, _SORT_OF_SHOP, _RUN_BY, *_ADDRESSES)
    if any(one.match(text) for one in kinds):
        return True
    is_in_town = _TOWN_OF_STATE.match(text) is not None
    return is_in_town and bool(_STREET.search(text) or _PLACE_MARK.search(text))


def is_trade(printed: str) -> bool:
    """Whether a line says only what is sold: "coffee·lunch·cake", "Hotel & Rooms"."""
    words = [one.casefold() for one in _WORD.findall(_unaccented(printed))]
    return len(words) > 1 and all(one in _TRADES for one in words)


def is_kind_of_house(printed: str) -> bool:
    """Whether what a line begins with, up to a comma, says only what kind of house it is."""
    before, _, behind = printed.partition(",")
    is_one_word = bool(behind) and is_trade_word(_unaccented(before.strip().casefold()))
    return is_one_word or is_trade(printed) or is_trade(before)


def is_list(printed: str) -> bool:
    """Whether a line lists what there is: "breads, trays & lunches", "PRINT · SIGNS · ADS"."""
    is_dotted = len(_DOT.findall(printed)) >= _LEAST_DOTS and says_a_trade(printed)
    return is_dotted or (printed[:1].islower() and _JOINED.search(printed) is not None)


def says_a_trade(printed: str) -> bool:
    """Whether one of its words says what is sold: "Brasserie du Port"."""
    return any(one.casefold() in _TRADES for one in _NOUN.findall(_unaccented(printed)))


def is_trade_word(word: str) -> bool:
    """Whether a plain word says what is sold, and not by whom: "hotel"."""
    return word in _TRADES


def is_done(text: str) -> bool:
    """Whether plain words tell that something is over, or how it was paid: "session ended"."""
    return bool(_DONE.match(text) or _PAID_WITH.match(text))


def _unaccented(text: str) -> str:
    return text.translate(str.maketrans("äöüÄÖÜéèêàâçîôøå", "aouAOUeeeaacioea"))
