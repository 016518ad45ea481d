"""Requests to find a file by what it is about."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "find_document"
_POLITE = one_of("please, can you, could you, bitte, kannst du, i need, i need to, help me")
_FINDS = one_of(
    "find(?: me)?, look for, search for, search, where(?:'s| is| are| can i find| do i find)",
    "which, open, locate, show(?: me)?, get(?: me)?, pull up, in which",
    "finde?, such\\w*, wo (?:ist|liegt|sind|finde ich), öffne?, zeig\\w*(?: mir)?, in welche[rmn]?",
    "welche[rs]?",
)
_KIND = one_of(
    "documents?, files?, pdfs?, docs?, docx, word file, presentations?, slides, powerpoint",
    "dokumente?, datei(?:en)?, präsentation(?:en)?, unterlagen?",
)
_FINDING = re.compile(
    rf"^\W*(?:{_POLITE}\s+)*{_FINDS}\b\s*(?P<rest>.*\b{_KIND}\b.*?)\W*$", re.IGNORECASE
)
_ABOUT = re.compile(
    rf"\b{_KIND}\s+(?:(?:that |which )?(?:is |are )?(?:about|on|for|regarding|has|have|contains?"
    r"|mentions?|with|where it says|says?)|mit|zu[mr]?|über|für)\s+(?P<about>.+)",
    re.IGNORECASE,
)
_ARTICLES = re.compile(
    r"\b(?:the|a|an|my|our|that|this|all|der|die|das|den|dem|mein\w*|unser\w*|ein\w*)\s+",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:ics|receipts?|belege?|rechnung|song|movie|insurance|slack)\b", re.IGNORECASE
)


def read(request: UserRequest) -> Reply | None:
    """What the document is about, or None for any other request."""
    found = _FINDING.match(request.text.replace("\u2019", "'"))
    if found is None or _OTHER.search(request.text):
        return None
    about = _ABOUT.search(found["rest"])
    words = (
        about["about"]
        if about
        else re.sub(rf"\b{_KIND}\b", " ", found["rest"], flags=re.IGNORECASE)
    )
    query = " ".join(_ARTICLES.sub("", f"{words} ").split()).strip(" ?.!,")
    return Act((PlannedCall(TOOL, {"query": query}),)) if query else None
