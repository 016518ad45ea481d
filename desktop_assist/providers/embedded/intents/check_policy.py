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
    r"(?:(?:nightly|allowed|maximum|max|permitted|the|our|my|any|all|some|of|company|travel|expense"
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
    rf"|zu[mr]?|anhand|out of|outside(?: of)?|(?:problem|trouble) (?:with|under)|auf"
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
        r"verstoßen, verstößt, ist, sind, entspr\w*, passt, passen, stimmt, stimmen",
        r"kontrollier\w*",
        "flag, audit, review, would, am, compare, liege?, vergleiche?",
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
_ABOVE_A_LIMIT = whole_words(
    "(?:over|above|beyond|outside)(?: of)? (?:the |my |our |any |all |allowed |permitted )*"
    r"(?:\w+ )?(?:limits?|caps?|maximum|max|allowance|policy|rates?|threshold|budget)",
    "(?:exceed(?:s|ed)?|went over|go over|broke|break|breaks|violate[sd]?|breach(?:ed|es)?)"
    r" (?:\w+ ){0,3}(?:limits?|caps?|rules?|polic(?:y|ies)|maximum|rates?|guidelines?)",
    r"über (?:dem|der|den|meine[mnr]|unsere[mnr]) (?:\w+ )?(?:limit|grenze|höchstbetr\w+|sätzen|"
    "obergrenze|budget)",
)
"""Names the limit itself: "over the meal limit" is about no single meal."""
_GOES_TOO_FAR = whole_words(
    r"(?:is|are|was|were)(?:n't| not) (?:\w+ )?(?:compliant|allowed|covered|in line)",
    r"audit (?:of )?(?:my|our|all|the) (?:\w+ ){0,2}(?:expenses|spending|receipts|claims)",
    "(?:policy|rule|expense) (?:violations?|breach(?:es)?|checks?)",
    r"violations? (?:of|against) (?:\w+ )*(?:polic(?:y|ies)|rules?)",
    r"(?:my |our |the |these )*(?:expenses|receipts|claims) (?:\w+ ){0,4}comply",
    r"wrong with (?:\w+ ){1,4}(?:according to|under|per) (?:the |our )?(?:polic(?:y|ies)|rules)",
    r"(?:verst(?:oß|öß|ieß)\w*|verstoßen) (?:\w+ ){0,6}gegen",
    r"gegen (?:\w+ ){0,3}verst(?:o|ö|ie)ß\w*",
    r"\w*verstöße?n?|(?:richtlinien|policy|spesen)[- ]?(?:check|prüfung)",
    r"nicht (?:\w+ )?(?:richtlinienkonform|regelkonform|konform|erlaubt)",
    r"entspr\w+ (?:\w+ )?(?:nicht )?(?:der|den|unseren) \w*(?:richtlinien?|regeln?|vorgaben)",
    r"überschreit\w*|überschritten",
    r"h[aä]lt(?:en)? (?:\w+ ){1,6}\w*(?:regeln|richtlinien?|vorgaben|grenzen) ein",
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
    rf"(?:\w*{_MY_THINGS}|coffee|drinks|flowers|groceries|books?|kaffee|getränke|blumen|bücher)\b",
    re.IGNORECASE,
)
_OWN = whole_words(
    r"(?:my|our|all|mein\w*|unser\w*|alle\w*) (?:\w+ ){0,3}?(?:expenses|spendings?|receipts"
    r"|claims)"
    r"(?! (?:rules?|polic|limits?|guidelines?|caps?))",
    r"(?:mein\w*|unser\w*|alle\w*|welche\w*|eine[nr]?) (?:\w+ ){0,3}?\w*(?:ausgaben|spesen"
    r"|belegen?)",
    r"(?:i|we) (?:have )?(?:spent|claimed|paid|expensed), (?:alle|meine) auslagen",
    r"(?:did|have) (?:i|we) (?:buy|spend|claim|pay|expense|bought|spent)",
    r"(?:which|any) of (?:my|our)",
    r"welche (?:meiner|unserer|von meinen)",
)
_RULE_WORDS = whole_words(
    r"polic(?:y|ies), rules?, guidelines?, limits?, caps?, allowed, compliant, violat\w*",
    r"breach\w*, reject\w*, \w*richtlinie\w*, \w*regeln?, vorgaben, \w*grenzen?, erlaub\w*",
    r"verst(?:o|ö|ie)ß\w*, zulässig\w*, \w*konform, verletz\w*, höchst\w*",
)
"""What was spent and the rules in one sentence: the one is to be held against the other."""
_OF_RULES = whole_words(
    "what happens, what if, who, can (?:i|we), may (?:i|we), could (?:i|we), how much, how do"
    ", when, why, should, must, have to, wer, was passiert, darf, kann ich, wie, wann, muss, wenn",
    "what(?:'s| is| are) (?:the|our), what (?:do|does|says?), say about, says?, sagt, sagen, steht",
)
"""Asks what the rules are; nothing that was spent is meant."""
_ORDERS = starting_with(
    r"(?:bitte )?alle, could you, wurde\w*, entspr\w+, verletz\w*, run",
    "(?:please |can you |could you |bitte |mach (?:bitte )?|mal )*(?:check, verify, see if, run",
    "do, show, list, find, give, tell, which, what, any, anything, is, are, was, were, has, have",
    r"does, do, did, policy, am, would, flag, audit, review, stimmt, stimmen, kontrollier\w*",
    r"liege?, vergleich\w*, there, prüf\w*, überprüf\w*, zeig\w*, liste, welche\w*, was, gibt",
    r"ist, sind, war, waren, hab\w*, hat, verst\w+, liegt, liegen, passt, passen, halten, hält",
    r"richtlinien\w*, spesen\w*, mach, ein(?:en)?, irgendwas, etwas, entspr\w+)",
)
_OF_A_MONTH = re.compile(
    r"\b(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)-?"
    r"(ausgaben|spesen|belege|quittungen|auslagen)\b",
    re.IGNORECASE,
)
"""One word in German: "Oktoberausgaben"."""
_COMING = whole_words(r"tomorrow, next, upcoming, morgen, nächste\w*, kommende\w*")
_FILLER = whole_words(
    r"\w*check, \w*prüfung, einen, wurden?, \w*obergrenzen?, \w*verstöße?n?, überschr\w+",
    r"gegen, hält, halten, compliant, isn't, aren't, not, covered, line, in, verstöße?, konform",
    r"by, reject, finance, would, am, be, a problem, stay, gewesen, betrag, verletz\w*, eine[nr]?",
    r"den, der, nightly, everything, aren't, allowed, erlaubt\w*, entspr\w+, vom, von, a problem,"
    r" flag, audit, review, stimmt, stimmen, überein, kontrollier\w*, auf",
    r"anhand, meiner, mein\w*, überschr\w+, \w*grenze, limit, irgendwo, anywhere, out of, follow",
    r"\w+ausgaben, liege, dem, meals?, exceed\w*, problem, purchase, die, das, im, alle\w*, sich",
    "whether, ob, if, keeps?, was, war, mal, run, -?einkauf, paper, mach, show, list, find, tell",
    "report, (?:spesen|reisekosten)?abrechnung, claim, against",
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


_ASKS_FOR_RULE = re.compile(
    r"^\W*(?:was|wie ?viel|wie hoch|how much|what)\b.*\b(?:kostet|kosten|darf|dürfen|cost|may"
    r"|can)\b.*\b(?:laut|nach|according to|per|by)\b"
    r"|^\W*(?:(?:is|are|was|would|ist|wäre|sind)|does|do) (?:an? |eine? |\d)"
    r"(?!.*\b(?:i|we) (?:had|paid|spent|bought)\b)"
)
"""Asks what the policy says, not whether an expense keeps to it: "what may a hotel cost by it?".

So does "Is a 75 euro dinner within policy?", of which nothing was spent yet.
"""


def read(request: UserRequest) -> Reply | None:
    """What is to be checked, or None for any other request."""
    return None if _ASKS_FOR_RULE.search(request.lower) else _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The expense that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    return _read(answer.saying(asked), (*answers, answer.text))


def _read(request: UserRequest, answers: tuple[str, ...]) -> Reply | None:
    request = request.saying(_OF_A_MONTH.sub(r"\1 \2", request.text))
    if not _is_meant(request):
        return None
    if report := _REPORT.search(request.text):
        return Act((PlannedCall(TOOL, {"report_id": report["id"]}),))
    if expense := _EXPENSE.search(request.text):
        return Act((PlannedCall(TOOL, {"expense_id": expense["id"]}),))
    target = read_target(_said_of_it(request.text), request.looking_back())
    is_single = target.words or _SINGLE.search(request.text)
    if not target.amount and (_OWN.search(request.text) or not is_single):
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
    if _ABOVE_A_LIMIT.search(text) or _GOES_TOO_FAR.search(text):
        return True
    if _OWN.search(text) and (_RULE_WORDS.search(text) or _IS_FINE.search(text)):
        return True
    return bool(_IS_FINE.search(text) and _is_own_expense(text))


def _is_own_expense(text: str) -> bool:
    """Whether "the hotel" is one that was paid: not just any, and none of the days to come."""
    return bool(_DEFINITE.search(text)) and not _COMING.search(text)


def _said_of_it(text: str) -> str:
    """The words that tell which expense is meant."""
    for pattern in (_KEEPS, _ABOVE_A_LIMIT, _CHECKS, _IS_FINE, _FILLER):
        text = pattern.sub(" ", text)
    return text


def _check(expense: Thing, _: tuple[str, ...]) -> Settled:
    return Act((PlannedCall(TOOL, expense.key),))
