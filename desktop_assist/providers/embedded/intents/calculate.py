"""Arithmetic in words or signs; numbers go to the tool as they were written."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "calculate"
_POLITE = one_of("please, can you, could you, bitte, i need to know, kannst du, tell me")
_ASKING = one_of(
    "what(?:'?s| is| does), how (?:much|many (?:euros?|dollars?|pounds?)) (?:is|are)",
    "calc(?:ulate)?, compute, work out, tell me",
    "was (?:ist|sind|ergibt), wie ?viel (?:ist|sind), berechne, rechne",
)
_OPENING = re.compile(
    rf"^[^\w(.+-]*(?:{_POLITE}\s+)*{_ASKING}?\s*(?:the (?:sum|total|product) of|die summe von)?\s*"
)
_CLOSING = re.compile(r"\s*(?:equals?|ergibt|aus|for me|please|bitte|=)*\s*[?.!=]*\s*$")
_NUMBER = r"(\d[\d.,]*\d|\d)"
_SPLIT = (
    rf"^(?:split|teile) {_NUMBER}(?: ?(?:€|euros?|eur|dollars?|pounds?))?"
    r" (?:by|among|between|into|in|durch|auf|unter) "
    rf"{_NUMBER}(?: (?:people|persons?|ways?|of us|personen|leute))?$"
)
_MONEY = r"(?: ?(?:€|euros?|eur|dollars?|usd|pounds?|chf))"
_EACH = r"(?: (?:each|an? \w+|per \w+|pro \w+|je \w+|die \w+))"
_AT_PRICE = (
    rf"^{_NUMBER} (?:nights?|days?|people|persons?|km|miles|tickets?|nächte|tage|personen|stück"
    rf"|hours?|stunden)"
    rf" (?:at|à|zu|für) [€$£]?{_NUMBER}(?:{_MONEY}{_EACH}?|{_EACH}|(?<=\.\d\d)|(?<=,\d\d))$"
)
_RATE = r"(?:bei|mit|at|with|zu) (\d+(?:[.,]\d+)?) ?(?:%|percent|prozent)(?: \w+)?$"
_NET = rf"^(?:net|netto)(?: amount)? (?:von|of) {_NUMBER}{_MONEY}? {_RATE}"
_GROSS = rf"^(?:gross|brutto)(?: amount)? (?:von|of) {_NUMBER}{_MONEY}? {_RATE}"
_ORDERS = (
    (re.compile(_NET), r"\1 / (1 + \2/100)"),
    (re.compile(_GROSS), r"\1 + \2%"),
    (re.compile(rf"^(?:divide|teile) {_NUMBER} (?:by|durch) {_NUMBER}"), r"\1 / \2"),
    (re.compile(rf"^add {_NUMBER} ?%(?: vat| tax| tip)? to {_NUMBER}$"), r"\2 + \1%"),
    (re.compile(_SPLIT), r"\1 / \2"),
    (re.compile(_AT_PRICE), r"\1 * \2"),
    (re.compile(rf"^(?:multiply|multipliziere) {_NUMBER} (?:by|with|mit) {_NUMBER}"), r"\1 * \2"),
    (re.compile(rf"^(?:add|addiere) {_NUMBER} (?:and|to|und|zu) {_NUMBER}"), r"\1 + \2"),
    (re.compile(rf"^(?:subtract|ziehe?) {_NUMBER} (?:from|von) {_NUMBER}(?: ab)?"), r"\2 - \1"),
)
_SHARE = re.compile(
    r"\W*(?:(?:what|how many|wie ?viele?)\s*(?:percentage|percent|per cent|prozent|%)"
    r"\s+(?:is|are|of|ist|sind|von)\s+[\d.,]+\s+(?:out of|of|von|is|are|ist|sind)\s+[\d.,]+"
    r"|[\d.,]+\s+as a percentage of\s+[\d.,]+)\W*"
)
"""Asks for a percentage: the tool reads these words itself."""
_SIGNS = (
    (r"[€$£]|(?<=\d)\s?(?:eur|euros?|usd|dollars?|gbp|chf)\b", ""),
    (r"(?<=\d)\s*(?:percent|per cent|prozent)", "%"),
    (r"%\s*(?:vat|(?:sales )?tax|tip|mwst|mehrwertsteuer|ust|trinkgeld|[ghpq]st)\b", "%"),
    (r"%\s*(?:of|von|on|auf|aus)\b", "% of"),
    (r"\b(\d+)\s*/\s*(\d+)\s*(?:of|von)\s+(?=\d)", r"\1 / \2 * "),
    (
        (
            r"(?<=\d) (?:nights?|days?|hours?|people|tickets?|nächte|tage|stunden|stück)"
            r" (?:at|à|@|zu|je) (?=\d)(?=.*(?:plus|\+|%))"
        ),
        " * ",
    ),
    (r"\b(?:plus|and|und)\b", "+"),
    (r"\b(?:minus|less|weniger)\b", "-"),
    (r"\b(?:times|multiplied by|mal|x)\b|[\u00d7·]|(?<=\d)x(?=\d)", "*"),
    (r"\b(?:divided by|over|geteilt durch|durch)\b|[÷:]", "/"),
    (r"\b(?:to the power of|hoch)\b|\*\*", "^"),
    (
        r"(?<=\d) ?(?:hours?|hrs?|days?|nights?|people|persons?|stunden?|tage?|nächte?)(?= [*/])",
        "",
    ),
)
_WORDS = tuple((re.compile(words), sign) for words, sign in _SIGNS)
_GROUPED_GERMAN = re.compile(r"(?<![\d.,])(\d{1,3})\.(\d{3})(?![\d.,])")
_EXPRESSION = re.compile(r"(?:[\d\s.,'+\-*/()^%]|\bof\b)+")
_OPERATION = re.compile(r"[\d)%]\s*(?:[+\-*/^]|of)\s*[\d(-]")
_DATE_LIKE = re.compile(r"\s*(?:\d{1,2}\s*[-/:]\s*\d{1,2}(?:\s*[-/:]\s*\d+)?|\d{4}-\d\d?-\d\d?)\s*")


def read(request: UserRequest) -> Reply | None:
    """A calculation, or None when the words are no arithmetic."""
    if _DATE_LIKE.fullmatch(request.text):
        return None
    if _SHARE.fullmatch(request.lower):
        expression = request.text.strip(" ?.!=")
        return Act((PlannedCall(TOOL, {"expression": expression}),))
    text = _CLOSING.sub("", _OPENING.sub("", request.lower, count=1))
    if request.language == "german":
        text = _GROUPED_GERMAN.sub(r"\1\2", text)
    for pattern, sign in (*_ORDERS, *_WORDS):
        text = pattern.sub(sign, text)
    if not _EXPRESSION.fullmatch(text) or not _OPERATION.search(text):
        return None
    return Act((PlannedCall(TOOL, {"expression": " ".join(text.split())}),))
