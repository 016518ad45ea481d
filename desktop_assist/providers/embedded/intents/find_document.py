"""Requests to find a file by what it is about."""

import re

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "find_document"
_POLITE = one_of("please, can you, could you, bitte, kannst du, i need, i need to, help me")
_FINDS = one_of(
    "find(?: me)?, look for, search for, search, where(?:'s| is| are| can i find| do i find)",
    "where (?:did|have|do|does|would|might) (?:i|we|it|they) (?:\\w+ )?(?:put|saved?|stored?|keep"
    "|kept"
    "|have|leave|left|find|file)",
    "i(?:'m| am) looking for, i need(?= (?:the|our|a|an|my)\\b), do (?:we|i) have, is there",
    "have we got",
    "which, open, locate, show(?: me)?, get(?: me)?, pull up, in which, dig (?:up|out)",
    "wo (?:habe? (?:ich|wir)|finde ich|finden wir|haben wir), ich (?:suche|brauche), haben wir",
    "gibt es",
    "finde?, such\\w*, wo (?:ist|liegt|sind|finde ich), öffne?, zeig\\w*(?: mir)?, in welche[rmn]?",
    "welche[rs]?",
)
_KIND = one_of(
    "documents?, files?, pdfs?, docs?, docx, word file, presentations?, slides, powerpoint",
    "dokumente?, datei(?:en)?, präsentation(?:en)?, unterlagen?",
)
_PAPERS = one_of(
    "templates?, (?:\\w+ )?contracts?, agreements?, checklists?, manuals?, guides?, forms?, deck",
    "meeting minutes, memos?, brochures?, flyers?, proposals?, whitepapers?, org chart, roadmap",
    "cheat ?sheets?, factsheets?, spec(?:ification)?s?, meeting notes, price lists?, floor ?plan",
    "\\w*vertr(?:ag|äge), \\w*vorlagen?, \\w*formulare?, \\w*checklisten?, \\w*protokolle?",
    "\\w*anleitung(?:en)?, \\w*angebote?, organigramm, \\w*preisliste, \\w*konzept, \\w*leitfaden",
)
"""Papers of an office: what they are belongs to what is searched for."""
_FINDING = re.compile(
    rf"^\W*(?:{_POLITE}\s+)*{_FINDS}\b\s*(?P<rest>.*\b(?:{_KIND}|{_PAPERS})\b.*?)\W*$",
    re.IGNORECASE,
)
_RULES = one_of(
    "polic(?:y|ies), guidelines?, handbooks?, code of conduct, regulations?, rulebooks?",
    "\\w*richtlinien?, \\w*handbuch, \\w*leitfäden, \\w*ordnung, \\w*vereinbarung, verhaltenskodex",
)
_OPENS = one_of("open(?: up)?, öffne?, mach\\w*(?= .*\\bauf\\b), pull up, bring up")
_SEEKS = one_of(
    "where(?:'s| is| are| can i find| do i find| do we (?:keep|have))",
    "where (?:did|have|do) (?:i|we) (?:put|saved?|stored?|keep|kept|leave|left|filed?)",
    "wo (?:habe?|haben) (?:ich|wir)(?= .*\\b(?:abgelegt|gespeichert|hingelegt|getan)\\W*$)",
    "find(?: me)?, locate, show me",
    "i(?:'m| am) looking for, do we have, get me, give me, which folder (?:is|has)",
    "wo (?:ist|liegt|steht|sind|finde ich|finden wir|haben wir)",
    "finde?, such\\w*, zeig\\w*(?: mir)?",
    "ich (?:suche|brauche), haben wir, gib mir",
)
_NAMING_RULES = re.compile(
    rf"^\W*(?:{_POLITE}\s+)*(?:(?P<opens>{_OPENS})|{_SEEKS})\s+(?P<rest>(?:[\w&'-]+\s+){{0,7}}?{_RULES}"
    rf"(?:\s+(?:for|on|about|zu[mr]?|für)\s+(?:[\w&'-]+\s*){{1,4}})?)(?:\s+(?:{_KIND}|kept|saved|stored|auf|abgelegt|gespeichert|hingelegt|getan))?\W*$",
    re.IGNORECASE,
)
"""A rule that is only named, to be seen itself: what it says would be asked for otherwise."""
_THEM_ALL = one_of(
    "(?:all (?:of )?)?(?:(?:my|your|the|our) )?(?:documents|files|policies|handbooks|pdfs)",
    "(?:alle )?(?:(?:meine|unsere|die) )?(?:dokumente|unterlagen|richtlinien|dateien)",
)
_ALL = re.compile(
    rf"\W*(?:(?:please|bitte) )?(?:which|what|how many|list|show(?: me)?|name|zeig\w*(?: mir)?"
    rf"|nenne?|welche|wie viele) {_THEM_ALL}"
    r"(?: (?:(?:do|have|can) (?:you|i|we)|are there|(?:you|i|we) have|hast du|kennst du"
    r"|habe? (?:ich|wir)|gibt es)(?: have| got| know| know of| search)?)?\W*",
    re.IGNORECASE,
)
"""All there are."""
_KEPT = re.compile(r"\b(?:stored|saved|kept|located|at|gespeichert|abgelegt)\b", re.IGNORECASE)
_ABOUT = re.compile(
    rf"\b{_KIND}\s+(?:(?:that |which )?(?:is |are )?(?:about|on|for|regarding|has|have|contains?"
    r"|mentions?|with|where it says|says?)|mit|zu[mr]?|über|für)\s+(?P<about>.+)",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"^\W*(?:{_POLITE}\s+)*{_OPENS}\b", re.IGNORECASE)
_OWN_RULES = re.compile(r"\b(?:expense|spesen)\s?(?:policy|rules|regeln)\b", re.IGNORECASE)
"""Those kept in this program are shown as a form."""
_HELD_AGAINST = re.compile(
    r"\b(?:that|which|who|expenses|violat\w*|breach\w*|against|ausgaben|spesen|verst(?:o|ö)\w*|gegen)\b",
    re.IGNORECASE,
)
"""Something else is looked for, and held against the rules."""
_ARTICLES = re.compile(
    r"\b(?:the|a|an|my|our|that|this|all|der|die|das|den|dem|mein\w*|unser\w*|ein\w*)\s+",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:\d+|an?|half an?|one|two|eine?|zwei)[ -](?:min\w*|hours?|h|stunden?)\b", re.IGNORECASE
)
"""Time is wanted for the document, and not the document."""
_OTHER = re.compile(
    r"\b(?:ics|receipts?|belege?|rechnung|song|movie|insurance|slack|channel|kanal|meetings?"
    r" (?:with|on|at)"
    r"|phone|tax|irs|card|review|appointment|calendar|how do|report for|report of)\b",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """What the document is about, or None for any other request."""
    text = request.text.replace("\u2019", "'")
    if _ALL.fullmatch(text):
        return Act((PlannedCall(TOOL, {"query": ""}),))
    named = _NAMING_RULES.match(text)
    if named is not None and not (_OWN_RULES.search(text) or _HELD_AGAINST.search(text)):
        return _finding(named["rest"], opens=bool(named["opens"]))
    found = _FINDING.match(text)
    if found is None or _OTHER.search(text) or _LENGTH.search(found["rest"]):
        return None
    about = _ABOUT.search(found["rest"])
    words = (
        about["about"]
        if about
        else re.sub(rf"\b{_KIND}\b", " ", found["rest"], flags=re.IGNORECASE)
    )
    return _finding(words, opens=_OPENING.match(text) is not None)


def _finding(words: str, *, opens: bool) -> Reply | None:
    query = " ".join(_ARTICLES.sub("", f"{words} ").split()).strip(" ?.!,")
    then: JsonObject = {"then": "open"} if opens else {}
    if not _KEPT.sub("", query).strip():  # "where are my files stored" asks for a place
        return None
    return Act((PlannedCall(TOOL, {"query": query, **then}),))
