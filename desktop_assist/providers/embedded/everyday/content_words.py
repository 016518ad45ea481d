"""The words of a text that carry its content, brought to a common form."""

import re

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]+|\d[\d.,]*")
_SMALL_WORDS = """
    a about above after again all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has
    have having he her here hers him his how i if in into is it its just me more most my no nor not
    now of off on once only or other our out over own same she should so some such than that the
    their them then there these they this those through to too under until up very was we were what
    when where which while who whom why will with would you your say says said tell document file
    aber alle als also am an auch auf aus bei beim bin bis da das dass dein dem den der des die dies
    diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas für gegen
    hat haben hatte hier ich ihr ihre im in ist ja jede jeder jedes kann kein keine können man mehr
    mein mit muss müssen nach nicht noch nun nur oder ohne sehr sein seine sich sie sind so soll
    sollen sowie über um und uns unser unter vom von vor war waren was wenn werden wie wir wird zu
    zum zur steht sagt dokument datei
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_ENDINGS = (
    "ements", "ement", "ations", "ation", "ungen", "ings", "ing", "ung", "edly", "ies", "ied", "es",
    "ed", "en", "er", "e", "s", "n",
)  # fmt: skip
_SHORTEST_STEM = 4


def content_words(text: str) -> list[str]:
    """The words in order, small words left out, endings cut off."""
    words = (found.group().lower().strip(".,'\u2019-") for found in _WORD.finditer(text))
    return [stem(word) for word in words if word and word not in _SMALL]


def stem(word: str) -> str:
    """A word without its usual English or German ending: "expenses" and "expense" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
