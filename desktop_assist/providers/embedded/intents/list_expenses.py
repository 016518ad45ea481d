"""Questions about what was spent."""

import re

from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, past_period

TOOL = "list_expenses"
_EXPENSES = re.compile(
    r"\b(?:expens(?:e|es)|spendings?|spent|receipts?|expenditures?|outlays|ausgaben|spesen|auslagen"
    r"|ausgegeben|belege?|quittungen|(?:did|have|do) i (?:spend|pay|paid)|(?:how much|what) .*\bspend\b)\b"
)
_ASKS = re.compile(
    r"\b(?:show|list|what|which|how much|give|tell|display|see|total|sum|all|find|zeig\w*|welche|wie ?viel|was"
    r"|liste|gib|summe|have i|did i|do i)\b"
)
_REPORT = re.compile(r"\b(?:report|abrechnung|spesenabrechnung|reisekostenabrechnung)\b")
_CHANGES = re.compile(r"\b(?:add|log an?|record|enter|submit|delete|remove|change|update|erfasse|trag\w*|buche)\b")
_POLICY = re.compile(r"\b(?:can i|may i|am i|allowed|policy|policies|limit|maximum|per diem|must|do i need|darf|richtlinie)\b")
_PRIVATE = re.compile(r"\b(?:bank|credit card|debit|account|transactions?|tax(?:es)?|salary|w2)\b")
_CATEGORY = re.compile(
    r"\b(?:on|for|für|of|in|category|kategorie)\s+(?P<category>travel|meals?|food|lodging|hotels?|accommodation"
    r"|transport(?:ation)?|taxis?|software|office supplies|training|entertainment|reisen?|verpflegung|hotel"
    r"|bewirtung|übernachtung|büromaterial|taxi|parking|fuel|books?|lunches|lunch|dinners?|phone|internet)\b"
)
_CATEGORIES = {"travel", "meals", "meal", "food", "lodging", "accommodation", "transport",
               "transportation", "software", "office supplies", "training", "entertainment"}  # fmt: skip
_MERCHANT = re.compile(r"\b(?:at|bei)\s+(?P<merchant>[A-ZÀ-Þ][\w&'’-]*(?:\s+[A-ZÀ-Þ&][\w&'’-]*){0,3})")


def read(request: UserRequest) -> Reply | None:
    """The expenses of the days named, else all of them."""
    text = request.lower
    if not _EXPENSES.search(text) or _POLICY.search(text) or _PRIVATE.search(text):
        return None
    period = past_period(request)
    if _REPORT.search(text):
        return _instead_of_report(period)
    if _CHANGES.search(text) or not (_ASKS.search(text) or _is_short(text)):
        return None
    return Act((PlannedCall(TOOL, _arguments(request, period)),))


def _instead_of_report(period: Period | None) -> Ask:
    arguments = period.arguments() if period else {}
    question = (
        "Expense reports cannot be written yet. Show the expenses with their totals instead?"
    )
    return Ask(question, ("Show the expenses",), PlannedCall(TOOL, arguments))


def _is_short(text: str) -> bool:
    return bool(re.match(r"\W*(?:my |meine )?(?:expenses|spending|receipts|ausgaben|spesen|auslagen)\b", text))


def _arguments(request: UserRequest, period: Period | None) -> dict[str, str]:
    arguments = period.arguments() if period else {}
    category = _CATEGORY.search(request.lower)
    merchant = _MERCHANT.search(request.text)
    if category:
        word = category["category"]
        return arguments | {"category" if word in _CATEGORIES else "text": word}
    return arguments | ({"text": merchant["merchant"]} if merchant else {})
