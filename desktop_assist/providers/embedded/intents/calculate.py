"""Arithmetic in words or signs."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest

TOOL = "calculate"
_OPENING = re.compile(
    r"^\W*(?:please |can you |could you |bitte )*(?:what(?:'s| is| does)|how much (?:is|are)|calculate|compute|work out"
    r"|i need to know what is|tell me|was (?:ist|sind|ergibt)|wie ?viel (?:ist|sind)|berechne|rechne)?\s*"
    r"(?:the (?:sum|total|product) of|die summe von)?\s*"
)
_CLOSING = re.compile(r"\s*(?:equals?|ergibt|aus|=)?\s*[?.!=]*\s*$")
_WORDS = (
    (re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|percent|per cent|prozent)\s*(?:of|von)\s*"), r"\1 / 100 * "),
    (re.compile(r"\b(?:plus|and|und)\b"), "+"),
    (re.compile(r"\b(?:minus|less|weniger)\b"), "-"),
    (re.compile(r"\b(?:times|multiplied by|mal|x)\b|[×·]|(?<=\d)x(?=\d)"), "*"),
    (re.compile(r"\b(?:divided by|over|geteilt durch|durch)\b|[÷:]"), "/"),
    (re.compile(r"\b(?:to the power of|hoch)\b|\^"), "**"),
    (re.compile(r"(?<=\d)[ ,](?=\d{3}\b)"), ""),
    (re.compile(r"(?<=\d),(?=\d)"), "."),
    (re.compile(r"[€$£]"), ""),
)
_EXPRESSION = re.compile(r"[\d\s.+\-*/()]+")
_OPERATOR = re.compile(r"\d\s*\)*\s*(?:[+*/]|-)\s*\(*\s*-?\d")
_DATE_LIKE = re.compile(r"^\s*\d+(?:\s*[-/]\s*\d+){1,2}\s*$")


def read(request: UserRequest) -> Reply | None:
    """A calculation, or None when the words are no arithmetic."""
    text = _CLOSING.sub("", _OPENING.sub("", request.lower, count=1))
    for pattern, sign in _WORDS:
        text = pattern.sub(sign, text)
    if not _EXPRESSION.fullmatch(text) or not _OPERATOR.search(text):
        return None
    if _DATE_LIKE.match(text) and text.strip() == request.lower:
        return None
    return Act((PlannedCall(TOOL, {"expression": " ".join(text.split())}),))
