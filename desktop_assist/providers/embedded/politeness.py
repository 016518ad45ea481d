"""Takes away what is only polite around a request: "could you maybe show my meetings, please?"."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_SOFTLY = one_of(
    "please, pls, plz, maybe, perhaps, possibly, just, kindly, quickly, also, help me(?: to)?",
    "go ahead and, be so kind and",
)
_SOFTLY_GERMAN = one_of("bitte, mir, uns, mal, vielleicht, kurz, eben, schnell, noch, einmal")
_ASKS_US = one_of(
    f"(?:can|could|would|will|cud) (?:you|u|ya)(?! (?:mind|see|be|have))(?: {_SOFTLY})*",
    "(?:would|is) it be? ?possible (?:for you )?to(?! (?:see|get|have)\\b)",
    "would you be able to, would you be (?:so )?(?:kind|good) (?:enough|as) to",
    "(?:i'd|i would) be (?:very |most |so )?grateful if you (?:could|would)",
    "(?:(?:can|could) (?:you|u) )?(?:please )?(?:see|check|try) (?:if|whether) (?:you|u|we)"
    " (?:can|could)",
    "(?:would|do) you mind(?= \\w+ing\\b), do you think you (?:can|could)",
    "(?:if|whether) you could",
    "any chance (?:you (?:can|could)|of you), i was wondering (?:if|whether) you (?:can|could)",
    "i(?:'d| would) (?:appreciate|love) it if you (?:can|could|would)",
    "(?:(?:kannst|könntest|würdest|magst|tätest|tätst) (?:du|ma)|(?:könn(?:t?en)|würden|chönnd"
    f"|chöntet|wollen) sie|(?:könnt|könntet|würdet) ihr)(?: {_SOFTLY_GERMAN})*",
    "(?:wärst|wärest) du so (?:nett|lieb|gut|freundlich)(?: und)?, wäre es möglich, dass du",
    "(?:wären|seien) sie(?: bitte)? so (?:nett|lieb|gut|freundlich)(?: und)?",
)
_WORD_FOR_IT = one_of("what, when, where, who, whose, which, how, why, was, wann, wo, wer, wie")
_QUESTION_FOLLOWS = rf"(?=(?:{_WORD_FOR_IT}|welche\w*)\b)"
_MERE_WORDS = one_of(
    "(?:and )?(?:now|then|also)(?! that), (?:und )?(?:jetzt|dann|nun), please, pls, plz, hey, hi",
    "dear (?:assistant|colleagues?|all|team|sirs?|madam), (?:hi|hello|hey) there",
    "(?:good )?(?:morning|afternoon|evening)(?=[!,.]+ \\w), good (?:morning|afternoon|evening)"
    "(?=\\W+\\w), moin(?: moin)?, servus, hiya, heya, howdy, tach, grüß (?:gott|dich|euch)",
    "grüezi(?: mitenand)?, grüessech, hoi(?: zäme)?, sal[iü], griaß (?:di|eich), mahlzeit",
    "(?:schönen )?guten (?:morgen|tag|abend)(?: zusammen| allerseits)?(?=\\W+\\w), hello, ok, okay",
    "sehr geehrte[rs]? [^\\W\\d_][\\w .-]{2,40}(?=\\x2c), hallo zusammen, so, well, alright, um+",
    "liebe[rs]? [^\\W\\d_]\\w+(?: [^\\W\\d_]\\w+)?(?=[\\x2c!]), uh+, hmm+, yo",
    "(?:super|prima|perfekt|toll|klasse|passt|sehr gut|gut|danke|vielen dank|schön)"
    "(?=[\\x2c!.]+ \\w)",
    "(?:ich )?bitte um (?:die )?(?:eintragung|aufnahme|vormerkung)\\b(?: (?:im|in den) kalender)?",
    "entschuldigung, verzeihung, entschuldigen sie(?: bitte)?, (?:na|du|sie|ach|oh)(?=\\x2c \\w)",
    "that reminds me, before i forget, while i(?:'m| am)? (?:think of|at) it, quick favou?r",
    "(?:a )?quick (?:one|question), just wondering, one more thing, by the way, bitte, hallo",
    "(?:and |ok |so )*(?:the |my )?(?:last|final|one (?:last|more|final)|another) "
    "(?:one|thing|question)(?: (?:from|for) (?:me|you|today|now))*(?=[^\\w\\s])",
    "(?:that|which) (?:also )?reminds me(?=[^\\w\\s])",
    "before i (?:go|send|forget|submit|start|head|leave|log off|file|hand|do|close|finish)"
    " ?[\\w ']*(?=[^\\w\\s'])",
    "while (?:i'?m|i am|we'?re|you'?re) (?:at it|here|on it|on (?:the|that) subject)(?=[^\\w\\s])",
    "(?:right|lovely|perfect|great|brilliant|cool|nice|sorry|oh|ah)(?=[^\\w\\s-] )",
    "(?:eine )?letzte frage(?=[^\\w\\s]), bevor ich [\\w ]*(?=[^\\w\\s]), apropos",
    "kurze frage, sag mal, sagt mal, übrigens, ach ja, na gut",
)
_OPENING = re.compile(
    rf"\W*(?:(?P<asks>{_ASKS_US})|{_MERE_WORDS}"
    r"|(?:i(?:'d| would) (?:like|love|need)|i (?:want|need)) to (?:know|find out)"
    r"|i(?:'d| would) be interested in"
    rf")(?![\w-])[\s,:;.!\u2013-]*|\W*(?:(?:do|did) you (?:happen to )?know|any idea|can you say"
    rf"|(?:tell|show|give) me|let me (?:know|see)|wei(?:ß|ss)t du"
    rf"|(?:sag|zeig) mir|(?:sagen|verraten|mitteilen|nachsehen|nachschauen|ausrechnen))"
    rf"[\s,:]+{_QUESTION_FOLLOWS}",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:[\s,;:.!(\u2013-]+(?:please|pls|plz|thanks?(?: you| a lot| so much)?|thx|cheers|asap"
    r"|if (?:possible|you can|you could|you don'?t mind|that'?s ok(?:ay)?)|for me"
    r"|when(?:ever)? you (?:get|have) (?:a |some )?(?:chance|minute|moment|sec(?:ond)?|time)"
    r"|bitte(?: schön)?|danke(?: dir| schön)?|wenn(?:'s| es) geht|wenn möglich|für mich)"
    r"|,\s*(?:ok(?:ay)?|will you|would you|can you|could you|ja|oder|gell))(?P<sign>[\s)?!.]*)$",
    re.IGNORECASE,
)
_LISTED = (
    r"(?:my|all|our|every\w*|an? (?:\w+ )*?(?:report|list|overview|summary)"
    r"|the (?:\w+ )?(?:list|expenses?|meetings?|receipts?|reports?))"
)
_TO_SEE = (
    r"(?:(?:i(?:'d| would) (?:like|love)|i (?:want|need)) to|let me)"
    r" (?:see|look at|have a look at|check)"
)
_MAY_SEE = (
    r"(?:can|could|may) i (?:please |just |maybe )?(?:see|have|get)"
    r"(?: a (?:look|list|view) (?:at|of))?"
)
_WANT_TO_SEE = r"(?:ich )?(?:möchte|will|würde gerne?)(?= .* sehen\W*$)"
_INSTEAD = (
    (rf"(?:{_TO_SEE}|{_MAY_SEE})(?= {_LISTED}\b)|{_WANT_TO_SEE}", "give me"),
    (
        r"send me(?= (?:an? |the |my )?(?:summary|list|overview|rundown|agenda|schedule)\b)",
        "give me",
    ),
    (
        r"i(?:'d| would) need|i could (?:really )?use|(?:(?:i|we) )?could (?:really )?do with",
        "I need",
    ),
    (r"ich (?:bräuchte|hätte gerne?)", "Ich brauche"),
)
"""What stands for a plainer word."""
_ORDER_AT_END = re.compile(
    r"^(?P<told>.+[,.;!])\s+(?:(?:can|could|would|will) you (?:please |pls |maybe |just )?"
    r"|(?:(?:kannst|könntest|würdest) du|(?:können|könnten|würden) sie) (?:mir |bitte |mal )*)"
    r"(?P<order>[^?]+)\?\s*$",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"^\W*(?:(?:tell me|let me know|check|see|find out|do you know|(?:does )?anyone know|any idea"
    r"|i wonder|look) )?(?:if|whether) "
    r"(?P<who>i|we|there)(?:'| )(?P<verb>am|a?re|is|m|s|ve|have to|have|can|may|must|should|need"
    r"|do)\b",
    re.IGNORECASE,
)
"""Asks in a clause of its own: "whether I am free" is "am I free"."""
_REPLACED = tuple(
    (re.compile(rf"\W*(?:{said})\b", re.IGNORECASE), said_as) for said, said_as in _INSTEAD
)
_QUESTION = re.compile(rf"(?:{_WORD_FOR_IT}|welche\w*)\b", re.IGNORECASE)
_QUOTED = re.compile(r"\s*>")
_LONG_FORMS = {"m": "am", "re": "are", "s": "is", "ve": "have"}
_IMPERATIVES = {
    "zeigen": "zeige",
    "anzeigen": "zeige",
    "auflisten": "zeige",
    "suchen": "suche",
    "heraussuchen": "suche",
    "raussuchen": "suche",
    "holen": "hole",
    "finden": "finde",
    "geben": "gib",
    "erstellen": "erstelle",
}
_VERB_LAST = re.compile(
    rf"^(?P<what>[^?]+?)\s+(?P<verb>{'|'.join(_IMPERATIVES)})[ .!]*$", re.IGNORECASE
)
"""German orders end with their verb: "die Termine zeigen"."""
_FORMAL = re.compile(
    r"^(?P<before>(?:\W*bitte)?\W*)(?P<stem>[a-zäöüß]{2,}?)(?P<end>e?n) sie(?: bitte| mir| uns"
    r"| mich| sich)*\b ?",
    re.IGNORECASE,
)
"""Orders of those who are on formal terms: "Vereinbaren Sie"."""
_DIALECT = re.compile(
    r"^(?P<order>\W*(?:bitte )?(?:trag|mach|schreib|leg|stell|gib|sag|zeig|schick|notier|plan)e?)"
    r" ma(?= \w)",
    re.IGNORECASE,
)
"""Bavaria and Austria say "trag ma den Termin ein"."""
_IRREGULAR = {"nehm": "nimm", "geb": "gib", "les": "lies", "vergess": "vergiss", "seh": "sieh"}
_NO_ORDER_STEMS = """
    hab sind könn könnt woll wollt soll sollt müss müsst dürf dürft werd wurd würd wär hatt hätt mög
    möcht
"""
_NO_ORDERS = frozenset(_NO_ORDER_STEMS.split())
"""Their forms with "Sie" ask, and order nothing: "könnten Sie"."""
_GERUND = re.compile(r"^(?P<stem>[a-z]{2,})ing\b(?= \w)", re.IGNORECASE)
_ENDS_IN_E = frozenset(
    [
        "mov",
        "schedul",
        "mak",
        "tak",
        "chang",
        "arrang",
        "invit",
        "remov",
        "delet",
        "postpon",
        "reserv",
        "organis",
        "organiz",
        "renam",
        "includ",
        "updat",
        "giv",
        "writ",
        "not",
        "shar",
        "squeez",
        "creat",
        "pok",
        "bak",
    ]
)
_SHORTEST_DOUBLED = 2
_MOST_LAYERS = 4


def without_politeness(text: str) -> str:
    """What is asked for; the text itself when there is nothing else in it.

    "Can you add ...?" is no question: its mark goes with the words.
    """
    if _QUOTED.match(text):
        return text
    text = _DIALECT.sub(r"\g<order> mir", text.replace("\u2019", "'"))
    plain, asks_us = _without_layers(_FORMAL.sub(_familiar, text))
    for pattern, said_as in _REPLACED:
        plain = pattern.sub(said_as, plain, count=1) if pattern.match(plain) else plain
    if not re.search(r"\w", plain):
        return text
    plain = _ORDER_AT_END.sub(r"\g<told> \g<order>", plain)
    if _WHETHER.match(plain):
        return _WHETHER.sub(_asked_directly, plain).rstrip(" .?") + "?"
    plain = _GERUND.sub(_imperative, plain) if asks_us else plain
    plain = plain.rstrip("? ") if asks_us and not _QUESTION.match(plain) else plain
    return _VERB_LAST.sub(_verb_first, plain)


def _without_layers(text: str) -> tuple[str, bool]:
    """The text without what stands around it, and whether that asked us to do something."""
    asks_us = False
    for _ in range(_MOST_LAYERS):
        opening, closing = _OPENING.match(text), _CLOSING.search(text)
        if opening:
            asks_us = asks_us or opening["asks"] is not None
            text = text[opening.end() :]
        elif closing:
            text = text[: closing.start()] + closing["sign"].strip(" )")
        else:
            break
    return text, asks_us


def _imperative(found: re.Match[str]) -> str:
    """The order in "would you mind putting"."""
    stem = found["stem"]
    if stem.lower() in _ENDS_IN_E:
        return f"{stem}e"
    is_doubled = len(stem) > _SHORTEST_DOUBLED and stem[-1] == stem[-2] and stem[-1] not in "lsdf"
    return stem[:-1] if is_doubled else stem


def _asked_directly(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    return f"{_LONG_FORMS.get(verb, verb)} {found['who']}"


def _familiar(found: re.Match[str]) -> str:
    """The order as it is given to a friend: "vereinbare"."""
    stem = found["stem"].lower()
    if stem in _NO_ORDERS or f"{stem}{found['end']}" == "sind":
        return found[0]
    whose = re.search(r"\b(?:mir|uns|mich|sich)\b", found[0], re.IGNORECASE)
    own = f"{whose[0].lower().replace('sich', 'dir')} " if whose else ""
    return f"{_IRREGULAR.get(stem, f'{stem}e')} {own}"


def _verb_first(found: re.Match[str]) -> str:
    return f"{_IMPERATIVES[found['verb'].lower()]} {found['what']}"
