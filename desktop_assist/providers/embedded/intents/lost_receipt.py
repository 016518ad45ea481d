"""What to do about a receipt that is lost: a rule of the company's, whatever it was for."""

import re

from desktop_assist.providers.embedded.intents import search_policies
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

_PROOF = one_of(
    "receipts?, invoices?, bills?, (?:till |card )?slips?, proof of (?:purchase|payment)",
    "boarding pass(?:es)?, tickets?, belege?s?, (?:\\w*quittung|\\w*rechnung)(?:en)?, kassenzettel",
    "(?:kassen)?bons?",
)
_LOST = one_of(
    "lost, loose, lose, mislaid, misplaced, (?:can(?:'t|not)|could(?:n't| not)) find, threw",
    "binned, thrown, no longer have, (?:don't|do not|haven't got) (?:an?|any|the|my), never got",
    "(?:didn't|did not) (?:get|keep), forgot (?:to (?:get|ask for|keep|take|pick up))?",
    "(?:there (?:was|is|were) )?no, without an?",
    "verloren, verlegt, verschlampt, weggeworfen, vergessen, habe? (?:ich )?kein\\w*",
)
_GONE = one_of(
    "lost, gone, missing, faded, illegible, unreadable, weg, verloren(?:gegangen)?, verlegt",
    "unleserlich, verblasst, futsch",
)
_IS_LOST = re.compile(
    rf"\b{_LOST}\b(?:\W+\w+){{0,4}}?\W+{_PROOF}\b"
    rf"|\b(?:missing|lost|verlorene?n?|fehlende?n?)\s+{_PROOF}\b"
    rf"|\b(?:my|the|a|this|ein|der|die|mein\w*)\s+(?:\w+\s+)?{_PROOF}\b(?:\W+\w+){{0,6}}?\W+{_GONE}\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:what(?:'s| is| are)? (?:do|should|am|can|must|would|now|happens|to do|the (?:rule"
    r"|procedure|process))|now what|how (?:do|can|should)|(?:which|what) (?:form|declaration)"
    r"|is there an? form|is (?:that|this|it) (?:ok(?:ay)?|allowed|fine|a problem|all right)"
    r"|(?:can|could|may|will|do|would) (?:i|we|they) (?:still )?(?:claim|expense"
    r"|get|be|need|have to)"
    r"|was (?:mache?|muss|tun|soll|nun|jetzt|ist|passiert)|wie (?:gehe?|rechne|kann|komme)"
    r"|welches formular|gibt es ein|(?:kann|bekomme|kriege) ich)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:expenses|ausgaben|posten|which|welche[nr]?|list|show|zeige?|add|enter|log|book|delete"
    r"|trag\w*|erfasse?|buche?|lösch\w*)\b(?! (?:form|formular))",
    re.IGNORECASE,
)
"""Asks which ones they are, or orders something."""


def read(request: UserRequest) -> Reply | None:
    """A look into the rules, or None for any other request."""
    text = request.text
    if not (_IS_LOST.search(text) and _ASKS.search(text)) or _OTHER.search(text):
        return None
    # What it cost is no part of the rule, and would find those on such sums instead.
    rest = find_money(text, request.currency).rest.replace(CUT, " ")
    query = " ".join(rest.split()).strip(" ?.!")
    return Act((PlannedCall(search_policies.TOOL, {"query": query}),))
