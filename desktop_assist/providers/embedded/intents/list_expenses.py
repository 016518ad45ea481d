"""Questions about what was spent."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.spending_words import LEFT_OUT
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

TOOL = "list_expenses"
_EXPENSES = whole_words(
    "expenses?, spendings?, spent, receipts?, expenditures?, outlays, ausgaben, spesen, auslagen",
    "spesenabrechnung, reisekostenabrechnung, ausgegeben, belege?, quittungen",
    "(?:did|have|do) (?:i|we) spend, (?:did|have) (?:i|we) (?:pay|paid)",
    "(?:did|have) (?:i|we) (?:buy|bought)",
    "hab(?:e|en)? (?:ich|wir) .*(?:gekauft|gezahlt|bezahlt), (?:how much|what) .*\\bspend",
    "(?:my|our|all|the|any) (?:\\w+ ){0,2}costs, (?:meine|unsere|alle) (?:\\w+ )?\\w*kosten",
    "how (?:much|many) .*(?:went|was spent|cost (?:me|us)), did .* cost (?:me|us), was spent",
    "(?:have|did|had) (?:i|we) (?!get )(?:\\w+ ){0,2}(?:pay|paid|buy|bought|expensed?|claimed"
    "|log(?:ged)?|add(?:ed)? (?:my|the|that|an?)|enter(?:ed)?"
    "|record(?:ed)?|burn(?:ed|t)?|gone|go through|used? up|laid out|dished? out|shell(?:ed)? out"
    "|put on expenses|blow|drop)",
    "(?:money|cash) (?:did|have|went|has), (?:i|we)(?:'ve| have)? (?:spent|paid|spend)",
    "what (?:i|we)(?:'ve| have)? (?:bought|expensed|purchased|logged|recorded|claimed)",
    "habe? (?:ich|wir|es) .*gekostet, ha(?:t|ben) (?:mich|uns) .*gekostet",
    "wie ?viel (?:geld|ging), (?:geld|kosten) .*ausgegeben",
    "\\w{3,}(?:belege|quittungen|kosten|ausgaben|spesen), (?:my|our) spend",
    "(?:show|list|give|see|how many) (?:me )?(?:all |the )?(?:my |our )?(?:taxis|cabs|hotels|trains"
    "|dinners|lunches|train rides|taxi rides|parking) (?:did|of|from|in|this|last|since|i)",
    "(?:what|which) (?:\\w+ )?costs (?:did|have|had), (?:what|how much) did .*\\bcost",
    "(?:geld|es) .*drauf, (?:was|wie ?viel) (?:ging|geht|ist) .*(?:drauf|weg)(?:gegangen)?",
    "how much (?:was|were) (?:the|my|our) (?:\\w+ )?(?:hotel|taxi|lunch|dinner|train|flight"
    "|parking)",
    "(?:total|sum) (?:of|for) (?:my|our|the|all), total spend, spend (?:so far|in|for|on)",
    "give me (?:a|the) total, outgoings, (?:did|has|have) .*\\bcharged? (?:me|us)",
    "(?:all|every) (?:of )?(?:my|our) (?:\\w+ )?(?:tickets?|taxis?|hotels?|flights?|trains?"
    "|dinners?|lunches|meals|rides)",
    "(?:everything|all|things) (?:i|we)(?:'ve| have)? (?:bought|paid(?: for)?|spent)",
)
_COSTS = re.compile(
    r"\b(?:travel|hotels?|taxis?|cabs?|train|flights?|meals?|parking|fuel|software|training|lunch"
    r"|dinner|restaurant|phone|office) (?:costs?|bills?|charges|spend)\b"
)
"""Costs of something; with days that were, they are asked for and no rule about them."""
_TOTALS = re.compile(
    r"\b(?:totals?|gesamtsummen?|gesamtbeträge?|summen?)\b(?! (?:hours?|time|number|stunden))",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\b(?:how much|what part|what share) of (?:it|that|this|those|them|all (?:of )?(?:it|that)"
    r"|the (?:money|lot|total)) (?:was|were|did (?:i|we) spend|went)\b"
    r"|\bwie ?viel davon (?:war|waren|ist|habe?|ging|fiel)\b",
    re.IGNORECASE,
)
"""Asks for a share of what was spent, of days that were: "how much of it was in May"."""
_ASKS = whole_words(
    "whats, show, list, pull(?: up)?, get, view, look (?:at|up), go through, what, which",
    "how (?:much|high|many), any, give, tell, display, see, total, sum, all, find, have i, did i",
    "do i, are there, zeig\\w*, welche, wie ?viel, was, liste, gib, summe, rundown, overview",
    "wie (?:hoch|teuer) (?:war|fiel)\\w*, wie hoch (?:sind|ist) (?:mein|unser)\\w*",
    "everything, i need, where, open, check, ich brauche, alles, gesamt\\w*",
)
_WITH_CENTS = re.compile(r"\d[.,]\d\d\b(?!\.)")
_SHORT = starting_with(
    "(?:my |our |meine )?(?:[\\w']+ )?(?:expenses|spendings?|receipts|costs|ausgaben|spesen"
    "|auslagen)",
    "(?:my|our|meine|unsere) \\w+(?:belege|quittungen|kosten|ausgaben|spesen)",
)
_CHANGES = whole_words(
    "add, log an?, record, enter, submit, delete, remove, change, update, erfasse, trag\\w*, buche"
)
_WHICH = starting_with(
    "what, which, how (?:much|many), did, have, has, any, (?:show|list|give) .*, welche\\w*, was",
    "wie ?viel, habe?, hab",
)
_POLICY = whole_words(
    "can i(?! see| get| have| view), can my, may i, am i, allowed, policy, policies, limit",
    "maximum, per diem, must, do i need, darf, richtlinie, lost, verloren, i(?:'m| am) allowed",
    "the most (?:i|we|one|you) (?:can|may|could), (?:i|we) (?:can|may) (?:spend|pay|claim)",
)
_PRIVATE = whole_words(
    "(?:been |get |got )paid(?: back)?, paid back, reimbursed, bills, owe, bank, credit card",
    "debit, account, transactions?, tax(?:es)?, salary, w2",
)
_CATEGORIES = one_of(
    "travel(?:l?ing)?, meals?, food, lodging, accommodation, transport(?:ation)?, software",
    "office supplies, training, entertainment",
)
_CATEGORY = re.compile(
    rf"\b(?:on|for|für|category|kategorie) (?P<name>{_CATEGORIES})\b"
    rf"|\b(?P<first>{_CATEGORIES}) (?:expenses?|spendings?|costs?|receipts?|ausgaben|spesen)\b"
)
_NO_THING = one_of(
    "the, an?, my, our, me, us, it, that, this, these, those, them, all, any, what, which, how",
    "work, business, company, trip, year, month, week, day, period, approval, now, then, last",
    "next",
    "show, list, see, get, give, tell, total, other, recent, new, old, latest, highest, much, many",
    "some, more, and, or, of, in, at, from, to, by, so, far, mein\\w*, unser\\w*, die, das, der",
    "den",
    "alles?n?, mich, uns, welche\\w*, was, wie, viel, zeig\\w*, gesamt\\w*, arbeit, firma, reise",
    "monthly, weekly, daily, yearly, expens\\w+, i, we, did, do, have, had, were, was, is, are",
    "for, on, with, open, check, find, need, want, look, up, pull, view, every, each, ich, habe?",
    "spent, bought, bezahlt, gezahlt, ausgegeben, gekauft, overview, rundown, summary, submitted",
    "logged, personal, own, bitte, mir, business, entire, drauf\\w*, hingelegt, angefallen",
    "they, he, she, you, it's, each, both, (?:one|two|three|four|five|six|seven|eight|nine|ten)",
    "zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, beide\\w*, sie, es",
    "spending, spen[dt], paid, pay, receipts?, costs?, ausgaben?, spesen, money, team, period",
)
_PLURAL = re.compile(r"[^A-ZÀ-Þ]{2,}[^A-ZÀ-Þaiusy]s|[^A-ZÀ-Þ]{3,}[aiy]s")
"""In small letters, and no "gas" or "bus"."""
_NOUN = rf"(?!{_NO_THING}\b)[a-zà-ÿ][a-zà-ÿ-]+"
_THING = re.compile(
    rf"\b(?:on|for|into|fürs?|zum|beim) (?:(?:the|an?|my|our|die|das|den|der|all) )?"
    rf"(?P<name>{_NOUN}(?: {_NOUN})?)(?=\W*(?:$|¦|[?.!,;]|\b{_NO_THING}\b|ausge|bez|gez|gekau"
    rf"|drauf|hingelegt|gegangen|weggegangen|hergegeben|angefallen|zusammengek))"
    rf"|\b(?P<first>{_NOUN}(?: {_NOUN})?) (?:expenses?|spendings?|costs?|receipts?|charges"
    r"|ausgaben|spesen|belege|kosten|quittungen)\b"
    r"|\b(?P<joined>(?!reise|gesamt|neben)[a-zà-ÿ]{3,}?)s?(?:kosten|rechnungen|quittungen|belege)\b"
)
"""What it was spent on: "for parking", "my parking costs", "Hotelkosten"."""
THING = re.compile(
    r"\b(?P<name>"
    + one_of(
        "taxis?, cabs?, ubers?, hotels?, trains?, flights?, meals?, lunch(?:es)?, dinners?",
        "breakfasts?, parking, fuel, petrol, coffees?, restaurants?, rental cars?, train tickets?",
        "bahn, zug, züge, flüge?, mittagessen, abendessen, frühstück, parken, mietwagen, benzin",
        "tanken, sprit, diesel, petrol",
        "übernachtung(?:en)?, essen, food",
    )
    + r")(?=(?:s?(?:kosten|rechnung|fahrt(?:en)?))?\b)",
    re.IGNORECASE,
)
"""What money is spent on every day, wherever it stands in a question about expenses."""
_LOWER_MERCHANT = re.compile(
    r"\b(?:at|bei|beim) (?:the |der |dem )?(?P<name>(?!all\b|least|most|once|home|work|first|last"
    r"|end\b|moment|start|beginning|any\b|the\b|time\b|how\b|what\b|den\b|meine|allen)"
    r"[a-zà-ÿ][\w&'-]*(?: (?!in\b|on\b|for\b|since\b|this\b|last\b|im\b|seit\b|für\b|ausge|bez|gez"
    r"|altogether|so\b|total)[\w&'-]+){0,3})"
)
"""In a hurry nothing is written in capitals."""
_WORD = r"[A-ZÀ-Þ&][\w&'\u2019-]*"
_MERCHANT = re.compile(
    rf"\b(?:at|with|from|bei|mit|von|(?:went|paid|goes|gone) to) (?P<name>{_WORD}(?:"
    rf" {_WORD}){{0,3}})"
    rf"|\b(?:pay|paid) (?P<whom>(?![A-Z]{{3}}\b){_WORD}(?: {_WORD}){{0,3}})"
    rf"|\b(?:habe ich|haben wir|hab ich) (?P<wem>{_WORD}(?: {_WORD}){{0,3}})"
    r"(?= (?:[\w¦]+ ){0,3}?(?:bezahlt|gezahlt)\b)"
)


def read(request: UserRequest) -> Reply | None:
    """The expenses of the days named, else all of them."""
    text = request.lower
    if LEFT_OUT.search(text):
        return None  # it takes a look at which these are
    is_money = any(one.search(text) for one in (_COSTS, _TOTALS, _OF_IT))
    names_costs = is_money and past_period(request) is not None
    if not (_EXPENSES.search(text) or names_costs) or _POLICY.search(text) or _PRIVATE.search(text):
        return None
    if (_CHANGES.search(text) and not _WHICH.search(text)) or not _asks(text):
        return None
    return Act((PlannedCall(TOOL, _arguments(request)),))


def _asks(text: str) -> bool:
    """Whether "expenses October" asks, where "expenses: 23.40 hotel" would be added."""
    is_short = _SHORT.search(text) and not _WITH_CENTS.search(text)
    return bool(is_short or _ASKS.search(text) or text.rstrip().endswith("?"))


def _arguments(request: UserRequest) -> dict[str, str]:
    period = past_period(request)
    return {**(period.arguments() if period else {}), **spent_on(request)}


def spent_on(request: UserRequest) -> dict[str, str]:
    """What or where the money was spent on, as it is looked for; empty for everything."""
    if category := _CATEGORY.search(request.lower):
        return {"category": category["name"] or category["first"]}
    if name := _thing(_without_times(request)):
        return {"text": _singular(name)}
    thing = THING.search(request.lower)
    return {"text": _singular(thing["name"])} if thing else {}


def _thing(text: str) -> str:
    """The shop or the thing that money was spent on; empty when neither is named."""
    found = _MERCHANT.search(text)
    if found is None and text == text.lower():
        found = _LOWER_MERCHANT.search(text)
    found = found or _THING.search(text.lower())
    return next(filter(None, found.groups()), "") if found else ""


def _singular(name: str) -> str:
    """The sheet says "Taxi" where the question says "taxis"."""
    if name.endswith("ches"):
        return name.removesuffix("es")
    return name.removesuffix("s") if _PLURAL.fullmatch(name) else name


def _without_times(request: UserRequest) -> str:
    when = understand(request.text, request.now, request.policy.for_listing("past"))
    return without(request.text, when.spans) if when else request.text
