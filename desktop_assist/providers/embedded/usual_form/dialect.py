"""Writes words of everyday speech in their usual form, before anything is understood."""

import re

_ENGLISH = {
    r"wi['\u2019](?=\s)": "with", r"gi['\u2019](?=\s)": "give", r"an['\u2019] all": "too",
    r"o['\u2019](?=\s)": "of", r"t['\u2019](?=[a-z])": "the ", r"owt": "anything",
    r"nowt": "nothing", r"summat": "something", r"gonna": "going to", r"wanna": "want to",
    r"gotta": "have to", r"check in(?= with\b)": "check-in", r"(?<=\d )so(?=[,.!?]|$)": "",
    r"['\u2019]?em": "them", r"dunno": "don't know",
    # So much is enough now; it does not begin now.
    r"(?<=\w )now(?= (?:half an? h(?:ou)?r|an h(?:ou)?r|\d+ ?min\w*)"
    r"(?:'s| is| should| will| would)?(?: be| do)?(?: plenty| enough| fine| lots| tops|[.,;]|$))":
    ",",
    # Where something is put, and nothing that is hit or thrown.
    r"(?:whack|bung|plonk|lob|bang|sling|slap|jam)"
    r"(?= (?:it|that|this|them|these|those|(?:the|my|an?|all|half)\b[^,.;?!]{2,40}?) (?:in|on|into"
    r"|onto|down)\b(?! (?:the )?(?:bin|rubbish)\b))": "put",
    r"(?<!\ba )(?<!\b(?:this|next|last) )(?<!\bevery )(?<!\bone )week(?= (?:today|tomorrow)\b)":
    "a week",
    r"btw(?= (?:\d|noon|half|one|two|three|four|ten|eleven)[\w:.]* (?:and|n|&) )": "between",
    r"(?<=what's )me(?= (?:\w+day|week|day|afternoon|morning|diary|calendar)\b)": "my",
    r"me(?= (?:own|diary|calendar|expenses|receipts|claim|meetings?|boss)\b)": "my",
}  # fmt: skip
_GERMAN = {
    r"['\u2019]?ne(?= \w)": "eine", r"['\u2019]?nen(?= \w)": "einen",
    r"['\u2019]?nem(?= \w)": "einem", r"nich": "nicht", r"nix": "nichts", r"isses": "ist es",
    r"kannste": "kannst du", r"haste": "hast du", r"machste": "machst du",
    # An hour and a length: not eleven hours and a half.
    r"(?<=\d )(?:ein)?e(?= (?:halbe|ganze|viertel|dreiviertel) ?stunde\b)": ", eine",
    r"cancel(?:l?n|len)": "absagen", r"gecancell?[et]?[dt]?": "abgesagt",
    r"wie lang(?= (?:geht|dauert|ist|sind|haben?|hab|läuft|brauch\w*)\b)": "wie lange",
    "wieviel": "wie viel",
    "wieviele": "wie viele",
    r"raushau(?:en|n)": "löschen", r"kannst ma(?= \w)": "kannst du mir",
    r"(?<=\bwann )genau(?= (?:ist|war|beginnt))": "", r"genau (?=und wo\b)": "",
    r"treff(?= ich\b)": "treffe",
    r"brauch(?= (?:ich|man)\b)": "brauche",
    r"komm(?= ich\b)": "komme", r"erinner(?= mich\b)": "erinnere",
    r"so gegen(?= \w)": "gegen", r"so um(?= \d)": "um",
}  # fmt: skip
_GERMAN |= {
    rf"{verb}['\u2019]?s": f"{verb} es"
    for verb in ("mach", "schieb", "verschieb", "nimm", "stell", "leg", "trag", "streich", "kann")
}
_FORMS = tuple(
    (re.compile(rf"(?<![\w'\u2019-]){said}(?!(?<=\w)[\w-])", re.IGNORECASE), meant)
    for said, meant in {**_ENGLISH, **_GERMAN}.items()
)


_FOR_DAY = re.compile(
    r"\bfür den (?=\d{1,2}\. (?:um|ab|von|gegen|bitte|eine?n?|so)\b)", re.IGNORECASE
)
_DOTTED = re.compile(
    r"\b(?P<before>(?:um|ab|bis|von|erst|schon|neu|gegen|auf|beginn|ende|start|schluss)\s+(?:erst\s+)?)"
    r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5][05])"
    r"(?= ?(?:uhr|h\b|[,;!?)]|\.?$|\.? [A-ZÄÖÜ]|bis|und))",
    re.IGNORECASE,
)
"""An hour as it is written in Switzerland and Austria: "um 14.45"."""
_TO_DAY = re.compile(
    r"\bauf den (?=\d{1,2}\.(?!\d)(?:$|[,!?]| ?(?:um|ab|von|verl|versch|vorz|leg|schieb|setz|geleg"
    r"|gesch|und|bitte|statt|da\b|weil|zur?\b)))",
    re.IGNORECASE,
)
"""Before a day of the month to which something goes."""
_MORNING = re.compile(r"^\W*(?:guten )?morgen ?(?:[:;]-?\)|!)+\s+(?=\w)", re.IGNORECASE)
"""A greeting: "Morgen :) was steht an" is about today."""
_SMILE = re.compile(r"(?<=\s)[:;]-?[)(DP](?=\s|$)")


def in_usual_words(text: str) -> str:
    """The text without the words that only some regions write so: "wi' owt" is "with anything"."""
    text = _FOR_DAY.sub("am ", _TO_DAY.sub("auf am ", text))
    text = _DOTTED.sub(r"\g<before>\g<hour>:\g<minute>", text)
    text = _SMILE.sub("", _MORNING.sub("Guten Morgen, ", text))
    for form, meant in _FORMS:
        capital = meant[:1].upper() + meant[1:]
        is_capital = (found := form.match(text)) is not None and found[0][:1].isupper()
        text = form.sub(meant, form.sub(capital, text, count=1) if is_capital else text)
    return text
