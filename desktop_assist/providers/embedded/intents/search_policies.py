"""Questions that the company's rules answer."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

TOOL = "search_policies"
_RULES = whole_words(
    "polic(?:y|ies), guidelines?, handbook, regulations?, per diems?, mileage (?:rate|allowance)",
    "company rules, code of conduct, travel rules, expense rules, expense limits",
    "\\w*richtlinien?, \\w*vorschrift(?:en)?, handbuch, betriebsvereinbarung, reiseordnung",
    "\\w*pauschalen?, tagegeld, tagessatz, spesens(?:a|ä)tze?, verpflegungss(?:a|ä)tze?",
)
_QUESTION = starting_with(
    "what(?:'?s)?, which, who(?:'s|se)?, whom, how, when, where, is, are, am, do, does, can",
    "could, may, must, will, would, should, under what, within, by when, at what, from what",
    "up to, if, above, below, over, for which, on what, (?:please )?(?:tell me|check|find out)",
    "bezahlt, bis zu, ab, (?:in|auf|für|zu) welche\\w*, was, welche\\w*, wer, wie, wann",
    "bis wann, ab wann, ab welche\\w*, unter welchen, darf, dürfen, kann, können, muss, müssen",
    "soll\\w*, ist, sind, wird, werden, brauche\\w*, brauchen, bekomme, bekommen, übernimmt",
    "erstattet, zahlt, gibt es, zählt, gilt, gelten, innerhalb",
)
_NORM = whole_words(
    "allowed, permitted, may, can (?:i|we|one|employees|my \\w+), must",
    "(?:have|has|need|needs) to, do we use, (?:do|does|did) (?:i|we|one|employees|managers) need",
    "should (?:i|we), required, mandatory, limits?, maximum, max, cap, ceiling, highest, at most",
    "rates?, allowances?, deadline, how (?:long|soon|early|late|far), by when, within",
    "reimburs\\w*, cover(?:ed|s)?, refund\\w*, (?:company|employer|firm) pays?, pays? for",
    "paid (?:for|back|by), per (?:mile|km|kilomet\\w*|person), who pays, claim\\w*, approv\\w*",
    "okay, ok, fine, conditions?, entitled, eligible, count(?:s|ed)? as, happens (?:if|when)",
    "what if, deduct\\w*, cents per",
    "how (?:much|many) .*(?:do|does|can|may|am|are) (?:i|we|employees), expensable, acceptable",
    "erlaubt, darf, dürfen, muss, müssen, (?:kann|können) (?:ich|man|wir), brauch(?:e|en|t)",
    "höchst\\w*, maximal\\w*, obergrenze, grenze, limit, frist, bis wann, erstatt\\w*, übernimmt",
    "übernommen, genehmig\\w*, abgezogen, angerechnet, zählt, pflicht, vorgeschrieben, wie hoch",
    "bezahlt (?:die|unsere) firma, zahlt (?:die|unsere) firma, bekomm\\w*, gilt, gelten",
)
_AT_WORK = whole_words(
    "expens\\w*, reimburs\\w*, receipts?, claims?, hotels?, flights?, fly, business class",
    "first[- ]class, economy, trains?, rail, rental cars?, own car, private car, mileage",
    "kilomet(?:re|er)s?, km, meals?, alcohol\\w*, drinks, minibar, tips?, gifts?, clients?",
    "customers?, breakfast, lunch, dinner, trips?, business trips?, home office, chair, monitor",
    "laptop, travel(?:l?ing)?, lodging, accommodation, taxis?, uber, public transport, parking",
    "upgrade, per night, employees?, company, employer, approval, visa fees?, laundry, internet",
    "wi-?fi, phone, conference, training, membership, gym, stationery, equipment, invoices?",
    "spesen, reisekosten, belege?n?, quittung(?:en)?, dienstreisen?, geschäftsreisen?, firma",
    "fliegen, bahn, zug, mietwagen, trinkgeld\\w*, bewirtung, geschenke?, kunden, homeoffice",
    "übernachtung\\w*, taxi, kilometer\\w*, verpflegung\\w*, frühstück, mittagessen, abendessen",
    "flug, flüge, businessclass, parkgebühren, handy, fortbildung",
)
_OTHER = whole_words(
    "credit, debit, bank, accounts?, insurance, vaccin\\w*, carry[- ]?ons?, luggage, passport",
    "w-?2, tax, taxes, cards?(?! holder), recipe, restaurants?, reservations?, calories, find",
    "book me, rewards?, what hotels, near, nearby, suggest\\w*, recommend\\w*, weather, hours",
    "shots, kreditkarte, oil, tires?, gas, battery, password, pin, points, miles, airlines?",
    "visa, 401k, my flight, what should (?:i|we), (?:i|we) make, converter, bill (?:due|balance)",
    "electric\\w*, mortgage, rent, loans?, apr, interest, check(?:ing|book)?, transfer, timer",
    "alarm, song, music, direct deposit, pto, vacation, my car, ingredients?, substitute, cook",
    "oven, names?",
)
_OTHER_RULES = whole_words(
    "airlines?, carry[- ]?ons?, insurance, privacy, credit, bank, return policy, reset, game",
    "document",
)
_LIMIT_FOR = whole_words(
    "(?:limits?|maximum|cap|rates?|allowances?|rules?) (?:for|in|on|per|when)",
    "höchst\\w* (?:für|pro), (?:limits?|grenze|obergrenze|regeln?) (?:für|in|bei|pro)",
)
_STATES = whole_words("is, are, was, were, ist, sind, war, beträgt")
_OWN_DATA = whole_words(
    "did (?:i|we), (?:have|had) (?:i|we), (?:i|we) (?:have )?(?:spent|paid), my spendings?",
    "can (?:i|we) (?:see|get|have|view|look), habe ich, haben wir, meine (?:ausgaben|spesen)",
)
_CHANGES = starting_with("add, log, delete, remove, change, update, submit, cancel, book, schedule")
_LOOKS_IN = one_of(
    "what (?:does|do|says?|is in), what's in, search, look in, check, find in",
    "was (?:sagt|steht in)",
)
_SUBJECT = re.compile(
    rf"{_LOOKS_IN}\b.*?\b(?:polic(?:y|ies)|guidelines?|hand(?:book|buch)|rules|\w*richtlinien?)\b"
    r"(?:\s+(?:say|says|state|tell))?(?:\s+(?:us|me))?"
    r"\s+(?:about|for|on|regarding|zu[mr]?|über)\s+(?P<subject>.+)",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """What to search the policies for, or None for any other request."""
    text = request.lower
    if _CHANGES.search(text) or not _asks(text):
        return None
    subject = _SUBJECT.search(request.text)
    query = subject["subject"] if subject else request.text
    return Act((PlannedCall(TOOL, {"query": query.strip(" ?.!")}),))


def _asks(text: str) -> bool:
    """Whether a rule is named, or it is asked what is allowed around work and travel."""
    if _RULES.search(text):
        return not _OTHER_RULES.search(text)
    is_short = _LIMIT_FOR.search(text) and not _STATES.search(text)
    is_question = is_short or _QUESTION.search(text)
    if not is_question or _OTHER.search(text) or _OWN_DATA.search(text):
        return False
    return bool(_NORM.search(text) and _AT_WORK.search(text))
