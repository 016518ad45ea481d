"""Finds postal addresses: a street with a number, a post office box, and the town that follows."""

import re
from collections.abc import Iterator

_GAP = r"[ \u00a0]"
_LARGE = r"[A-ZÀ-ÖØ-ÞŁŚŠŽŻİČŐŰ\u0391-\u03a9\u0410-\u042f]"
_NAME = rf"{_LARGE}(?:[\w'\u2019-]|\.(?=\w)){{0,30}}"
_NUMBER = r"[0-9]{1,4}(?:[ ]?[a-zA-Z](?!\w))?(?:[-/][0-9]{1,4}[a-zA-Z]?)?"
_NO_AMOUNT = rf"(?![0-9])(?![\w%€$.:]\w|{_GAP}?(?:€|EUR|USD|Uhr|%))"
# The German, Dutch and Nordic way: one word with its kind at the end, or two, then the number.
_STREET_END = (
    r"(?:stra(?:ß|ss)e|str\.?|gasse|weg|allee|platz|ring|ufer|damm|steig|chaussee|straat|laan|gade"
    r"|vej|gatan|vägen|veien|gata)"
)
_STREET_BEFORE_NUMBER = (
    rf"(?:(?:Alte[rn]?|Neue[rn]?|Große|Kleine|Obere|Untere){_GAP})?"
    rf"(?:{_NAME}{_STREET_END}|(?:{_NAME}[ -]){{1,3}}(?i:{_STREET_END})){_GAP}{_NUMBER}{_NO_AMOUNT}"
)
# "Am Markt 3" is a street only where a town follows: "Im Mai 3" and "Auf Seite 3" are none.
_STREET_BY_A_PLACE = (
    rf"(?:Am|An|Im|In|Auf|Unter|Zum|Zur|Bei){_GAP}(?:(?:der|dem|den){_GAP})?{_NAME}{_GAP}{_NUMBER}"
    rf"(?=,?\s{{1,2}}(?:[A-Z]{{1,2}}-)?[0-9]{{4,5}}{_GAP}{_LARGE})"
)
# The Romance way: the kind first, then the name, then perhaps the number.
_STREET_KIND_FIRST = (
    rf"(?:[0-9]{{1,5}}(?:[ ]?(?:bis|ter))?,?{_GAP})?"
    r"(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace(?= d)|[Cc]hemin|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso"
    r"|[Cc]alle|[Pp]aseo|[Pp]laza|[Rr]ua|[Aa]venida|ul\.)"
    rf"(?:{_GAP}(?:(?:de|du|des|della|del|di|dos|la|le|los|las|e)(?!\w)|{_NAME}"
    rf"|[dl]['\u2019]\w{{1,30}})){{1,6}}(?:,?{_GAP}[0-9]{{1,4}}[a-zA-Z]?(?![\w:]))?"
)
# The English way: the number, the name, the kind.
_STREET_AFTER_NUMBER = (
    rf"[0-9]{{1,6}}[a-zA-Z]?,?{_GAP}(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?{_GAP})?"
    rf"(?:(?:{_NAME}|[0-9]{{1,3}}(?:st|nd|rd|th)){_GAP}){{1,4}}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Terrace"
    r"|Highway|Hwy|Parkway|Pkwy|Crescent|Close|Mews|Way|Circle|Cir|Place|Pl|Gardens|Grove|Row"
    r"|Quay|Trail|Loop|Alley|Plaza|Isle|Lodge|Gateway)\b(?:{_GAP}(?:N|S|E|W|NE|NW|SE|SW)\b)?"
)
# Any name with a number is a street where a code and a town follow: "Lange Reihe 9, 20099 Hamburg".
_A_TOWN_FOLLOWS = (
    r"(?=,?\s{1,2}(?:[A-Z]{1,2}-)?(?:[0-9]{4,5}|[0-9]{3}[ ][0-9]{2})"
    rf"{_GAP}{_LARGE}[a-zß-ÿ])"
)
_NO_MONTH = (
    r"(?!(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])(?:[a-z]{2,6})?[ .])"
)
_STREET_BEFORE_A_CODE = rf"(?:{_NAME}[ -]){{0,3}}{_NO_MONTH}{_NAME}{_GAP}{_NUMBER}{_A_TOWN_FOLLOWS}"
# Finnish, Icelandic, Hungarian, Turkish; and kinds that are streets in small letters, too.
_STREET_ELSEWHERE = (
    rf"{_NAME}(?:[ ]{_NAME}){{0,2}}(?:katu|kuja|tie|polku|stræti|strætið|gata|vangur|vegur){_GAP}"
    rf"{_NUMBER}"
    rf"|{_NAME}(?:[ ][\w'-]{{2,20}}){{0,2}}{_GAP}(?:utca|út|útja|tér|tere|körút|sokak|sk)\.?{_GAP}"
    r"[0-9]{1,4}\.?"
    rf"|\w{{3,30}}(?:vej|gatan|straat|straße|strasse|vägen|veien|katu|kuja){_GAP}[0-9]{{1,3}}[a-z]?"
)
_BOX = (
    rf"(?i:P\.?{_GAP}?O\.?{_GAP}?Box|Postfach|Packstation){_GAP}[0-9]{{1,6}}"
    rf"|(?:Unit{_GAP}[0-9]+{_GAP}Box|PSC{_GAP}[0-9]+,?{_GAP}Box|US[NSC][A-Z]{_GAP}[A-Z][a-z]+)"
    rf"{_GAP}?[0-9]*\s{{1,2}}(?:FPO|APO|DPO),?\s(?:AA|AE|AP)\s[0-9]{{5}}"
)
_UNIT = (
    r"(?:\.?,?\s{1,2}(?i:suite|ste\.?|apt\.?|apartment|unit|floor|fl\.?|room|haus|wohnung|etage)"
    rf"\.?{_GAP}?#?[0-9]+[a-zA-Z]?)?"
)
# "12345 Town", "Town, ST 12345", "Town SW1A 1AA"; a line break may come before.
_CODE_AND_TOWN = (
    rf"(?:[A-Z]{{1,2}}-)?(?:[0-9]{{4,5}}(?:-[0-9]{{4}})?|[0-9]{{3}}[ ][0-9]{{2}}){_GAP}{_NAME}"
    rf"(?:[ ](?:am|an|der|im|bei|{_NAME})){{0,3}}"
)
_TOWN_AND_CODE = (
    rf"{_NAME}(?:[ ]{_NAME}){{0,3}},?\s(?:[A-Z]{{2}}[ ,]{{1,2}})?"
    r"(?:[0-9]{5}(?:-[0-9]{4})?|[A-Z]{1,2}[0-9][A-Z0-9]?[ ][0-9][A-Z]{2}"
    r"|[A-Z][0-9][0-9W][ ][A-Z0-9]{4})(?!\w)"
)
_TOWN = rf"(?:\.?,?\s{{1,2}}(?:{_CODE_AND_TOWN}|{_TOWN_AND_CODE}))?"
_STREETS = "|".join(
    (
        _STREET_BEFORE_NUMBER,
        _STREET_BY_A_PLACE,
        _STREET_AFTER_NUMBER,
        _BOX,
        _STREET_KIND_FIRST,
        _STREET_BEFORE_A_CODE,
        _STREET_ELSEWHERE,
    )
)
_FLAT = rf"(?:(?i:flat|apt\.?|apartment|unit|suite|wohnung){_GAP}#?[0-9]+[a-zA-Z]?,?{_GAP})?"
# Where a flat is named, a street need not say that it is one: "353 Buerlia 227, Apt. 391".
_NAMES = (
    rf"(?:(?:{_NAME}|de|do|da|del|della|delle|la|of|ul\.|d['\u2019]\w+){_GAP}){{0,4}}"
    rf"(?:{_NAME}|utca|út|tér)"
)
_TOWN_LINES = (
    rf"(?:\s?,?\s{{1,2}}{_NAME}(?:{_GAP}(?:del|de|di|do|la|{_NAME})){{0,4}}"
    rf"(?: \({_NAME}\))?){{0,3}}"
    r"(?:\s{0,2},?\s{1,2}[0-9]{4,6})?"
)
_WITH_A_FLAT = (
    rf"(?:[0-9]{{2,6}}{_GAP}(?:[0-9]{{1,4}}{_GAP})?{_NAMES}(?:{_GAP}[0-9]{{1,4}}\.?)?"
    rf"|{_NAMES}{_GAP}[0-9]{{1,4}}\.?)"
    rf"(?:,?\s{{1,2}}(?i:suite|ste\.?|apt\.?|apartment|flat){_GAP}#?[0-9]+[a-zA-Z]?){{1,2}}{_TOWN_LINES}"
)
# Where somebody lives, a house number and a name are an address, whatever the name is.
_WHERE_ONE_LIVES = re.compile(
    rf"(?i:\b(?:lives?|living|wohnt|wohne|wohnhaft|address(?: is|:)|adresse(?: ist|:)|"
    rf"ship(?: it)? to|deliver(?: it)? to|return to)\b:?){_GAP}"
    rf"(?i:at|on|in|in der|am|unter)?{_GAP}?"
    rf"(?P<address>(?:[0-9]{{2,6}}{_GAP})?{_NAMES}{_GAP}{_NUMBER}{_NO_AMOUNT}"
    rf"(?:,{_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}})?)"
)
# A flat is somebody's home even where the street was said before.
_FLAT_ALONE = r"(?:Suite|Apt\.?|Apartment) #?[0-9]{3,4}(?!\w)"
_ADDRESS = re.compile(
    rf"(?<![\w@/.-])(?:{_WITH_A_FLAT}|{_FLAT}(?:{_STREETS}){_UNIT}{_TOWN}|{_FLAT_ALONE})"
)
# With a number in it: "Via Chicago" or "Place de la Concorde" alone is where many people go.
_DIGIT = re.compile("[0-9]")


def find_postal_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each address."""
    if not _DIGIT.search(text):
        return
    for match in _ADDRESS.finditer(text):
        if _DIGIT.search(match.group()):
            yield match.span()
    for match in _WHERE_ONE_LIVES.finditer(text):
        yield match.span("address")
