"""A tip that is told beside what a sum is to be: "should be 38.42, I left a 6 dollar tip"."""

import re

_TIP = re.compile(
    r"(?:[,;.(]|\b(?:as|because|since|weil|da))\s*(?:i|we|ich|wir|with|mit)\b[^,;.!?]*?\d"
    r"(?:[^,;.!?]|[.,]\d)*?\b(?:tips?|gratuity|trinkgeld|on top|extra)\b[^,;.!?]*",
    re.IGNORECASE,
)
_IS_TO_BE = re.compile(
    r"\b(?:should|to|must|sollte\w*|muss|müssten?)\b[^,;!?]{0,20}?\d"
    r"|\b(?:make (?:it|that)|change .{1,40}? to|was really|is really|is actually|sind es|waren es)"
    r" [^,;!?]{0,12}?\d|\d (?:instead of|not|statt|nicht) \D{0,8}\d",
    re.IGNORECASE,
)


def without_tip_told(text: str) -> str:
    """The text without the tip, where the rest says what the sum is to be; else the text."""
    rest = _TIP.sub("", text)
    return rest if rest != text and _IS_TO_BE.search(rest) else text
