"""Tells a sentence from a name: what is printed near the top of an invoice may be either."""

import re

from desktop_assist.expenses.receipt.labels import plain

# Words that tell something: who does what, and that it is not so. Names seldom hold one.
_TELLING = frozenset(
    word
    for line in (
        "is are was were be been has have had will would shall can could must may should does do",
        "not we you your our us they their them it its this these that please see find below above",
        "refer refers consists contains needs made shown",
        "ist sind war waren wird werden wurde wurden hat haben hatten kann konnen muss mussen darf",
        "sollte nicht wir sie ihr ihre ihren ihrem ihrer unser unsere unseren unserer ihnen uns",
        "diese dieser dieses diesem bitte siehe finden unten oben danken erlauben berechnen",
        "est sont etait sera seront ont avez avons peut doit pas nous vous votre vos notre nos",
        "cette ces ce veuillez voir ci-dessous ci-dessus remercions trouverez merci",
        "zijn waren wordt worden heeft hebben hebt kunt kan moet niet wij jij je uw ons onze ik",
        "deze dit dat zie hieronder hierboven zelf wel",
        "son esta estan hemos han puede no nosotros usted su sus nuestro esta este vea",
        "sono siamo abbiamo hanno deve non noi voi vostro nostra questo questa vedi",
    )
    for word in line.split()
)
# What joins other words: there is little of it in a name, and much in a sentence.
_JOINING = frozenset(
    word
    for line in (
        "the a an of to in on at by for from with and or as if than to when which who whose",
        "der die das den dem des ein eine einen einem einer und oder von vom zu zum zur im in auf",
        "an am bei mit nach fur aus als wenn dass durch uber",
        "le la les un une des du de et ou au aux a dans par pour sur avec sans que qui si",
        "de het een en of van voor aan op met naar door bij uit om als die te",
        "el los las uno una y o del al por para con sin il lo gli i e da di con per",
    )
    for word in line.split()
)
_POLITE = frozenset(("Sie", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihnen", "Uw", "U"))
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
# As "in the image below:" and "for your order." do.
_ENDS_AS_PROSE = re.compile(r"[^\W\d_]{4,}[.!?:]$")
_LEAST_WORDS = 4
_LEAST_SHARE = 0.4
_MANY_TELLING = 2
# In capitals nothing tells the small words of a title from those of a sentence.
_LEAST_CAPITALS = 6


def reads_as_prose(text: str) -> bool:
    """Whether a printed line is a sentence, or a piece of one, and so nobody's name."""
    printed = _WORD.findall(text)
    if len(printed) < _LEAST_WORDS or (text.isupper() and len(printed) < _LEAST_CAPITALS):
        return False
    small = [one for one in printed[1:] if one.islower() or one in _POLITE or text.isupper()]
    words = [plain(one) for one in small]
    if len(printed) > _LEAST_WORDS:
        words.append(plain(printed[0]))  # "You and Me Ltd" is a name
    telling = sum(one in _TELLING for one in words)
    joining = sum(one in _JOINING for one in words)
    if telling >= _MANY_TELLING or (telling and telling + joining >= _LEAST_SHARE * len(printed)):
        return True
    return bool(joining and _ENDS_AS_PROSE.search(text)) and len(small) * 2 > len(printed)
