"""Questions that the company's rules answer."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

TOOL = "search_policies"
_RULES = whole_words(
    "polic(?:y|ies), guidelines?, handbook, regulations?, per diems?, mileage (?:rate|allowance)",
    "compliance rules, company rules, code of conduct, travel rules, expense rules",
    "\\w*richtlinien?, \\w*vorschrift(?:en)?, handbuch, betriebsvereinbarung, reiseordnung",
    "\\w*pauschalen?, tagegeld, tagessatz, spesens(?:a|ä)tze?, verpflegungss(?:a|ä)tze?",
)
_MAY = one_of(
    "(?:can|may|could) (?:i|we|one|employees?), (?:am i|are we|is it|is one) (?:allowed|permitted)",
    "(?:is|are) .+ (?:allowed|permitted|covered|reimbursable|reimbursed|refundable|deductible)",
    "(?:can|will|do|does) .+ (?:be |get |gets )?(?:reimbursed|covered|refunded|paid back)",
    "do (?:i|we) (?:need|have to), must (?:i|we), who pays, who approves",
    "darf (?:ich|man), dürfen wir, (?:kann|können) (?:ich|man|wir), muss ich, müssen wir",
    "(?:brauche|benötige) ich",
    "(?:wird|werden|ist|sind) .+ (?:erstattet|erlaubt|erstattungsfähig|bezahlt)",
)
_PERMISSION = re.compile(rf"^\W*(?:{_MAY})\b", re.IGNORECASE)
_LIMIT = whole_words(
    "(?:limit|maximum|max|cap|ceiling|allowance|deadline|budget|rate) (?:for|per|on|of), deadline",
    "maximum, maximal, höchst\\w*, obergrenze, limit, frist, within how many days",
    "how (?:many|long) .*(?:submit|hand in|claim|file), bis wann .*(?:einreichen|abgeben)",
    "how (?:much|many|expensive) .*\\b(?:may|can|could|am i allowed|are we allowed)",
    "wie (?:viel|teuer|hoch) .*darf",
)
_AT_WORK = whole_words(
    "expense\\w*, reimburs\\w*, receipts?, claim, hotels?, flights?, fly, business class",
    "first class",
    "economy, trains?, rental cars?, mileage, meals?, alcohol, tips?, gifts?, clients?",
    "business trips?, home office, office chair, travel(?:l?ing)?, lodging, accommodation, taxis?",
    "parking, upgrade, per night, employees?, company card, approval, visa fees?, laundry",
    "spesen, reisekosten, beleg, quittung, erstatt\\w*, dienstreise, geschäftsreise, fliegen, bahn",
    "mietwagen, trinkgeld\\w*, bewirtung, geschenke?, kunden, homeoffice, genehmigung",
    "übernachtung",
    "taxi, kilometer\\w*, verpflegung\\w*",
)
_OTHER = whole_words(
    "credit, debit, bank, accounts?, insurance, vaccin\\w*, carry[- ]?ons?, luggage, passport",
    "w2, tax",
    "taxes, cards?(?! holder), recipe, restaurants?, reservations?, calories, find, book me",
    "rewards?",
    "what hotels, near, nearby, suggest\\w*, recommend\\w*, weather, hours, shots, kreditkarte",
    "oil, tires?, gas, battery, password, pin, points, miles",
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
_OTHER_RULES = whole_words(
    "airlines?, carry[- ]?ons?, insurance, privacy, credit, bank, return policy, reset, game",
    "document",
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
    if _RULES.search(text):
        return not _OTHER_RULES.search(text)
    is_rule = _PERMISSION.search(text) or _LIMIT.search(text)
    return bool(is_rule and _AT_WORK.search(text) and not _OTHER.search(text))
