"""Which sentences of an answer are claims about the documents, and which only go along."""

import re

_NOT_FOUND = re.compile(
    r"\b(?:(?:could|can|did) ?n[o'\u2019]t find|cannot find|found (?:no|nothing)"
    r"|nothing (?:on|about|in)"
    r"|no (?:\w+ )?(?:information|mention|passage|document)s?\b"
    r"|(?:documents?|polic(?:y|ies)|handbooks?|passages?|sources?|guidelines?)\b.{0,40}?"
    r"(?:do|does) ?n[o'\u2019]t (?:say|mention|state|specify|contain|answer)"
    r"|(?:is|are) ?n[o'\u2019]t (?:found|mentioned|specified|stated)"
    r"|nicht (?:gefunden|erwähnt|geregelt|genannt)|keine? (?:Angabe|Information|Regel|Aussage)\w*)",
    re.IGNORECASE,
)
_ALONGSIDE = re.compile(
    r"(?:let me know|i can|i could|i will|i'll|i\u2019ll|please|feel free"
    r"|if you (?:want|need|like|would)"
    r"|here (?:is|are)|sag mir|ich kann|bitte|gern|hier (?:ist|sind)|falls (?:du|sie))\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[\s>*_#-]*(?:\d+[.)]\s+)?[*_]*")
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4


def bare(sentence: str) -> str:
    """A sentence without the number or the sign of its item, which are no part of what it says."""
    return _LEAD.sub("", sentence, count=1)


def is_claim(sentence: str) -> bool:
    """Whether a sentence says something that must stand in a document."""
    text = sentence.strip()
    if not text or text.startswith(("#", "```")) or text.rstrip("*_ \"'").endswith(("?", ":")):
        return False
    said = bare(text)
    if _ALONGSIDE.match(said) or _NOT_FOUND.search(said):
        return False
    words = _WORD.findall(said)
    return len(words) >= _FEWEST_WORDS or any(word[0].isdigit() for word in words)
