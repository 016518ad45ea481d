"""Questions whether an expense or a report keeps to the company's rules."""

import re

from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.reply import REQUEST, Act, PlannedCall, Reply, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import read_target
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "check_policy"
_WHOSE = (
    r"(?:(?:allowed|maximum|max|permitted|the|our|my|any|all|some|of|company|travel|expense"
    r"|spending|hotel|meal|daily|die|den|der"
    r"|unsere[rn]?|alle|irgendwelche|eine)\s+)"
)
_RULES = one_of(
    f"{_WHOSE}*(?:polic(?:y|ies)|rules?|guidelines?|limits?|caps?|rates?|allowances?)",
    f"{_WHOSE}*(?:\\w*richtlinien?|vorgaben|regeln?|\\w*grenze|limits?)",
)
_KEEPS = re.compile(
    rf"\b(?:(?:(?:okay|ok|fine|allowed|in order|conform)\s+(?:with|by|under|per|according to)"
    rf"|within|against|inside|in line with|according to|under|over|above|below|beyond|gegen|laut"
    rf"|mit|über|unter|innerhalb)\s+{_RULES}"
    rf"|compl(?:y|ies|iant)(?:\s+with\s+{_RULES})?|(?:violates?|breaks?|breach(?:es)?|conforms? to|"
    rf"follows?|exceeds?|meets?)\s+{_RULES}|policy[- ](?:compliant|conform\w*|check)"
    rf"|richtlinienkonform|regelkonform)\b",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"^\W*(?!was (?:ist|sind|darf|kann|steht|sagt)\b)(?:(?:please|can you|could you|bitte)\s+)*"
    + one_of(
        "check, verify, see if, is, are, do, does, did, was, were, prüf\\w*, überprüf\\w*",
        "verstoßen, verstößt, ist, sind, entspr\\w*, passt, passen",
    )
    + r"\b",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:report|abrechnung)\s+(?:#|no\.?\s*)?(?P<id>(?=\S*\d)[\w-]+)", re.IGNORECASE
)
_EXPENSE = re.compile(
    r"\b(?:expense|ausgabe)\s+(?:#|no\.?\s*|id\s+)?(?P<id>(?=\S*\d)[\w-]+)", re.IGNORECASE
)
_FILLER = re.compile(
    one_of(
        "check", "verify", "whether", "ob", "if", "prüf\\w*", "überprüf\\w*", "verst\\w+", "keeps?"
    )
    + r"\b",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """What is to be checked, or None for any other request."""
    return _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The expense that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    return _read(answer.saying(asked), (*answers, answer.text))


def _read(request: UserRequest, answers: tuple[str, ...]) -> Reply | None:
    if not (_KEEPS.search(request.text) and _CHECKS.search(request.text)):
        return None
    if report := _REPORT.search(request.text):
        return Act((PlannedCall(TOOL, {"report_id": report["id"]}),))
    if expense := _EXPENSE.search(request.text):
        return Act((PlannedCall(TOOL, {"expense_id": expense["id"]}),))
    rest = _FILLER.sub(" ", _CHECKS.sub(" ", _KEEPS.sub(" ", request.text)))
    target = read_target(rest, request.looking_back())
    if not (target.words or target.when or target.amount):
        return Act((PlannedCall(TOOL, {}),))
    return Choice(TOOL, target, answers, request, is_sure=True, act=_check).find()


def _check(expense: Thing, _: tuple[str, ...]) -> Settled:
    return Act((PlannedCall(TOOL, expense.key),))
