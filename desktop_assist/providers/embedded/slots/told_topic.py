"""What somebody wants to meet about, where that is told beside the order."""

import re

_VERB = (
    r"(?:go (?:through|over)|run through|walk through|talk (?:about|through|over)|discuss|review"
    r"|look (?:at|over|through)|catch up (?:on|about)|chat about|sort(?: out)?|plan"
    r"|work (?:on|through)"
    r"|finalise|finalize|prepare|sign off|agree|align on)"
)
_ARTICLE = r"(?:the |his |her |our |my |their |an? |some |all (?:the )?)?"
_END = (
    r"(?=\s*(?:$|[,.;!?¦]|\b(?:before|after|with|until|by|so|and|as|because|when|while|tomorrow"
    r"|today|next|this|on|at|asap|first|soon|again|together)\b))"
)
_ENGLISH = re.compile(
    rf"\b(?:wants?|needs?|would like|'d like|asked|hop(?:es?|ing)|trying"
    rf"|wanting|is keen|has|have|got) (?:me |us )?to {_VERB}"
    rf" {_ARTICLE}(?P<topic>[^\W\d_][^,.;!?¦]{{2,48}}?){_END}",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:i|we)(?:'ve| have|'ll)? (?:really |still )?(?:need|have|got|want|must|ought)(?: to)? "
    r"(?P<topic>(?!a\b|an\b|the\b|to\b|been\b|no\b|some\b|it\b|that\b)[a-z]+ [^,.;!?¦]{2,48}?)"
    r"(?=\s*(?:$|[,.;!?¦]|\b(?:before|until|by|so|because|tomorrow|today|then|that day)\b))",
    re.IGNORECASE,
)
_NO_TOPIC = re.compile(
    r"^(?:it|them|that|this|things|something|everything|stuff|me|us|you|him|her)\b", re.IGNORECASE
)


def told_topic(told: str, *, is_alone: bool = False) -> str:
    """The topic: "Borehole logs" of "Owen wants to go over the borehole logs before they go out".

    Args:
        told: The reason for a meeting; empty where none was told.
        is_alone: It is time of one's own: what one has to do is the topic, too.
    """
    found = _ENGLISH.search(told)
    if (found is None or _NO_TOPIC.match(found["topic"])) and is_alone:
        found = _OWN.search(told)
    if found is None or _NO_TOPIC.match(found["topic"]):
        return ""
    topic = found["topic"].strip()
    return topic[:1].upper() + topic[1:]
