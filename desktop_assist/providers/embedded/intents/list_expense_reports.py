"""Questions about the expense reports that were written."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.word_list import starting_with, whole_words

TOOL = "list_expense_reports"
_REPORTS = re.compile(
    r"\b(?:(?:expenses?|spending|travel|reimbursement) (?:reports?|claims?)|reports|spesenberichte?"
    r"|(?:mein|unser|der)e? (?:\w+[- ])?bericht|\w*(?:januar|februar|märz|april|mai|juni|juli"
    r"|august|september|oktober|november|dezember)-?bericht"
    r"|(?:every|all|any|each|which) (?:\w+ ){0,2}reports? (?:that |which )?(?:was|were|is|are"
    r"|got|i|we|have|has)"
    r"|(?:draft|open|unpaid|unsubmitted|pending) (?:reports?|claims?)"
    r"|(?:my|our|the|which|any) (?:\w+ ){0,2}claims?|(?:my|our) (?:\w+ )?reports?|claims"
    r"|(?:spesen|reisekosten)?abrechnung(?:en)?)\b"
)
_ASKS = starting_with(
    "(?:please |can you |could you |bitte )?(?:show|list|which|display|find|open|give me|see|view)",
    "what(?:'s| is) (?:the )?status, what happened, any, i need (?:to see )?(?:my|all|the)",
    "what (?:expense )?(?:reports|claims), do (?:i|we) (?:still |already |currently )?have",
    "did, have, were, was, has, is, are",
    "where, when, how many",
    "(?:my |all )*(?:expense )?reports, welche, zeig\\w*, gibt, habe, wo, wann, liste, ist",
    "sind, wurde\\w*",
)
_STATUSES = {
    "draft": whole_words("drafts?, unfinished, entw(?:u|ü)rfe?"),
    "submitted": whole_words(
        "submit(?:ted)?, hand(?:ed)? in, sent, eingereicht\\w*, abgegeben\\w*"
    ),
    "approved": whole_words("approved, accepted, genehmigt\\w*, freigegeben\\w*"),
    "rejected": whole_words("rejected, declined, refused, abgelehnt\\w*"),
    "paid": whole_words("paid(?: out)?, reimbursed, bezahlt\\w*, erstattet\\w*"),
    "open": whole_words("open, pending, outstanding, offene?n?, ausstehend\\w*"),
}
_NOT = (
    r"\b(?:(?:not|never|nicht|nie)(?: (?:yet|been|have|i|we|schon|noch|worden))*|\w+n['\u2019]t"
    r"(?: (?:yet|been|have|i|we))*|(?:yet|still) to (?:be )?)\s?"
)
_NOT_YET = {
    "draft": re.compile(
        rf"{_NOT}(?:submit\w*|hand(?:ed)?(?: \w+)? in|sent|eingereicht|abgegeben)"
        r"|\bunsubmitted\b|\buneingereicht\w*|\bnoch einzureichen"
    ),
    "submitted": re.compile(rf"{_NOT}(?:approved?|accepted|genehmigt|freigegeben)|\bunapproved\b"),
    "open": re.compile(rf"{_NOT}(?:paid|reimbursed|erstattet|bezahlt)|\bunpaid\b|\bunbezahlt\w*"),
}
"""What is still to come, told by where the report is until then."""
_MONEY_BACK = starting_with(
    "(?:have|did|will|am|are) (?:i|we) (?:already |yet )?(?:been |get |got |gotten "
    "|being )?(?:paid back|paid|reimbursed"
    "|(?:my|our|the) money back)(?= .*\\b(?:for|yet|from)\\b)",
    "(?:habe?|wurden?) (?:ich|wir|mir|uns)\\b.*(?:erstattet|zurück(?:bekommen|gezahlt|bezahlt"
    "|erhalten))",
)
"""Asks of one's own money, and of no rule."""
_OPENS = re.compile(r"^\W*(?:please )?open\b")
_OTHER = whole_words(
    "insurance, warranty, weather, traffic, credit, fraud, bank, policy, richtlinie, news, status"
    " reports?, tax"
)


_RULE = whole_words(
    "deadline, must, have to, need to, allowed, limits?, how (?:long|soon|late|do|to|can), can i",
    "may i, should i, who (?:\\w+ )?(?:approves?|signs?), rules?, frist, muss ich, darf ich, wer",
)
"""Asks what holds for reports in general, and for none of them."""


def read(request: UserRequest) -> Reply | None:
    """The reports of the days and the state named, else all of them."""
    text = request.lower
    period = past_period(request)
    is_own_money = _MONEY_BACK.search(text) and period is not None
    if _OTHER.search(text) or _RULE.search(text):
        return None
    if not is_own_money and not (_REPORTS.search(text) and _ASKS.search(text)):
        return None
    arguments = period.arguments() if period else {}
    status = _status(_OPENS.sub("", text))
    return Act((PlannedCall(TOOL, arguments | ({"status": status} if status else {})),))


def _status(text: str) -> str:
    missing = next((name for name, words in _NOT_YET.items() if words.search(text)), "")
    return missing or next((name for name, words in _STATUSES.items() if words.search(text)), "")
