"""Questions whether an expense or a report keeps to the company's rules."""

import re

from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.reply import REQUEST, Act, PlannedCall, Reply, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.slots.target import read_target
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

TOOL = "check_policy"
_WHOSE = (
    r"(?:(?:allowed|maximum|max|permitted|the|our|my|any|all|some|of|company|travel|expense"
    r"|spending|hotel|meal|daily|die|den|der"
    r"|unsere[rn]?|alle|irgendwelche|eine)\s+)"
)
_RULES = one_of(
    f"{_WHOSE}*(?:polic(?:y|ies)|rules?|guidelines?|limits?|caps?|rates?|allowances?)",
    rf"{_WHOSE}*(?:\w*richtlinien?|vorgaben|regeln?|\w*grenze|limits?)",
)
_KEEPS = re.compile(
    rf"\b(?:(?:(?:okay|ok|fine|allowed|in order|conform)\s+(?:with|by|under|per|according to)"
    rf"|within|against|inside|in line with|according to|under|over|above|below|beyond|gegen|laut"
    rf"|zu[mr]?"
    rf"|mit|über|unter|innerhalb)\s+{_RULES}"
    rf"|compl(?:y|ies|iant)(?:\s+with\s+{_RULES})?|(?:violates?|breaks?|breach(?:es)?|conforms? to|"
    rf"follows?|exceeds?|meets?)\s+{_RULES}|policy[- ](?:compliant|conform\w*|check)"
    rf"|richtlinienkonform|regelkonform)\b",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"^\W*(?!was (?:ist|sind|darf|kann|steht|sagt)\b)(?:(?:please|can you|could you|bitte)\s+)*"
    + one_of(
        r"check, verify, see if, is, are, do, does, did, was, were, prüf\w*, überprüf\w*",
        r"verstoßen, verstößt, ist, sind, entspr\w*, passt, passen",
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
_SINGLE = whole_words(
    "(?:the|my|that|die|diese|meine|der|dieser|mein) (?:expense|receipt|ausgabe|beleg)"
)
"""One expense is meant, though nothing else is said of it but its day."""
_GOES_TOO_FAR = whole_words(
    "(?:over|above|beyond|outside)(?: of)? (?:the |my |our |any |all |allowed |permitted )*"
    r"(?:\w+ )?(?:limits?|caps?|maximum|max|allowance|policy|rates?|threshold|budget)",
    "(?:exceed(?:s|ed)?|went over|go over|broke|break|breaks|violate[sd]?|breach(?:ed|es)?)"
    r" (?:\w+ ){0,3}(?:limits?|caps?|rules?|polic(?:y|ies)|maximum|rates?|guidelines?)",
    r"(?:is|are|was|were)(?:n't| not) (?:\w+ )?(?:compliant|allowed|in line)",
    "(?:policy|rule|expense) (?:violations?|breach(?:es)?|checks?)",
    r"violations? (?:of|against) (?:\w+ )*(?:polic(?:y|ies)|rules?)",
    r"(?:my |our |the |these )*(?:expenses|receipts|claims) (?:\w+ ){0,4}comply",
    r"wrong with (?:\w+ ){1,4}(?:according to|under|per) (?:the |our )?(?:polic(?:y|ies)|rules)",
    r"über (?:dem|der|den|meine[mnr]|unsere[mnr]) (?:\w+ )?(?:limit|grenze|höchstbetr\w+|sätzen|"
    "obergrenze|budget)",
    r"(?:verst(?:oß|öß|ieß)\w*|verstoßen) (?:\w+ ){0,4}gegen",
    r"gegen (?:\w+ ){0,3}verst(?:o|ö|ie)ß\w*",
    "verstöße?|regelverstöße?|(?:richtlinien|policy|spesen)[- ]?(?:check|prüfung)",
    r"nicht (?:\w+ )?(?:richtlinienkonform|regelkonform|konform|erlaubt)",
    r"entspr\w+ (?:\w+ )?(?:nicht )?(?:der|den|unseren) \w*(?:richtlinien?|regeln?|vorgaben)",
    r"überschreit\w*|überschritten",
    r"halten (?:\w+ ){1,4}(?:regeln|richtlinien?|vorgaben|grenzen) ein",
)
_IS_FINE = re.compile(
    r"\b(?:ok(?:ay)?|fine|allowed|in order|acceptable|too (?:expensive|dear|much|high)|compliant"
    r"|in ordnung|erlaubt|zulässig|zu (?:teuer|viel|hoch)|konform)\b",
    re.IGNORECASE,
)
_MY_THINGS = (
    r"(?:expenses?|receipts?|claims?|spending|costs|bills?|ticket|lunch|dinner|breakfast|meals?"
    r"|hotels?|taxi|cab|train|flight|parking|purchase|invoice|ausgaben?|spesen|belege?|auslagen"
    r"|rechnung(?:en)?|quittung(?:en)?|mittagessen|abendessen|frühstück|essen|bahnfahrt|zugfahrt"
    r"|flug|kauf|einkauf|\w+-einkauf|übernachtung)"
)
_DEFINITE = re.compile(
    rf"\b(?:the|my|our|that|das|der|die|den|mein\w*|unser\w*)\s+(?:[\w.,$€£-]+\s+){{0,5}}?"
    rf"{_MY_THINGS}\b",
    re.IGNORECASE,
)
_OF_RULES = whole_words(
    "what happens, what if, who, can (?:i|we), may (?:i|we), could (?:i|we), how much, how do"
    ", when, why, should, must, have to, wer, was passiert, darf, kann ich, wie, wann, muss, wenn",
    "what(?:'s| is) (?:the|our)",
)
"""Asks what the rules are; nothing that was spent is meant."""
_ORDERS = starting_with(
    "(?:please |can you |could you |bitte |mach (?:bitte )?|mal )*(?:check, verify, see if, run",
    "do, show, list, find, give, tell, which, what, any, anything, is, are, was, were, has, have",
    r"does, do, did, policy, there, prüf\w*, überprüf\w*, zeig\w*, liste, welche\w*, was, gibt",
    r"ist, sind, war, waren, hab\w*, hat, verst\w+, liegt, liegen, passt, passen, halten, hält",
    r"richtlinien\w*, spesen\w*, mach, ein(?:en)?, irgendwas, etwas, entspr\w+)",
)
_COMING = whole_words(r"tomorrow, next, upcoming, morgen, nächste\w*, kommende\w*")
_FILLER = whole_words(
    "whether, ob, if, keeps?, was, war, mal, run, -?einkauf, paper, mach, show, list, find, tell",
    "give, see, do, does, did, have, has, are, there, isn't, is, spend, spending, receipts",
    "claims?, claimed, everything, anything, something, any, which, what, policy, rules?, break",
    "compliant, comply, limits?, caps?, allowed, meal, meals, since, that's, that, i, i've, what's",
    r"ausgabe[n]?, belege, auslagen, alles, etwas, irgendwas, irgendetwas, welche\w*, regeln",
    r"reisekosten, richtlinien?, nicht, gibt, es, hab\w*, ich, gegen, einen, liegen, liegt, halten",
    r"hält, ein, passt, passen, sind, zeig\w*, liste, prüf\w*, überprüf\w*, verst\w+, check",
    "verify, according, violations?, wrong, over, above, so far, zur, reiserichtlinie, erlaubten",
    r"because, said, please, bitte, with, \w+-ausgaben, (?:this|last) (?:quarter|year)",
    "(?:dieses|letztes) (?:quartal|jahr)",
)
"""What is left of the question when the thing itself is looked for."""


def read(request: UserRequest) -> Reply | None:
    """What is to be checked, or None for any other request."""
    return _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The expense that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    return _read(answer.saying(asked), (*answers, answer.text))


def _read(request: UserRequest, answers: tuple[str, ...]) -> Reply | None:
    if not _is_meant(request):
        return None
    if report := _REPORT.search(request.text):
        return Act((PlannedCall(TOOL, {"report_id": report["id"]}),))
    if expense := _EXPENSE.search(request.text):
        return Act((PlannedCall(TOOL, {"expense_id": expense["id"]}),))
    target = read_target(_said_of_it(request.text), request.looking_back())
    if not (target.words or target.amount or _SINGLE.search(request.text)):
        period = past_period(request)
        return Act((PlannedCall(TOOL, period.arguments() if period else {}),))
    return Choice(TOOL, target, answers, request, is_sure=True, act=_check, takes_near=True).find()


def _is_meant(request: UserRequest) -> bool:
    """Whether something that was spent is held against the rules."""
    text = request.text
    if _KEEPS.search(text) and _CHECKS.search(text):
        return True
    if _OF_RULES.search(text) or not _ORDERS.search(text):
        return False
    if _GOES_TOO_FAR.search(text):
        return True
    return bool(_IS_FINE.search(text) and _is_own_expense(text))


def _is_own_expense(text: str) -> bool:
    """Whether "the hotel" is one that was paid: not just any, and none of the days to come."""
    return bool(_DEFINITE.search(text)) and not _COMING.search(text)


def _said_of_it(text: str) -> str:
    """The words that tell which expense is meant."""
    for pattern in (_KEEPS, _GOES_TOO_FAR, _CHECKS, _IS_FINE, _FILLER):
        text = pattern.sub(" ", text)
    return text


def _check(expense: Thing, _: tuple[str, ...]) -> Settled:
    return Act((PlannedCall(TOOL, expense.key),))
