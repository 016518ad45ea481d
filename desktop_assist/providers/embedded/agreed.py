"""Whether an answer is a yes, in whatever words; one that repeats what was asked is one, too."""

import re

from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

_BEGINS = starting_with(
    "yes, yeah, yep, sure, ok(?:ay)?, please, do it, go ahead, ja, klar, gerne",
    "aye, yup, ya, yea, yeh, yah, absolutely, definitely, certainly, of course, spot on, jawohl",
    "jep, correct, exactly, perfect, that(?:'s| is) (?:right|it|correct), sounds good, genau",
    "richtig, stimmt, passt",
)
_YES = one_of(
    "yes, yeah, yep, yup, yea, yeh, yah, ye, aye, sure(?: thing)?, ok(?:ay)?, okey, kk?, uh[- ]huh",
    "mm?-?hm+, alright, all ?right, right(?: you are)?, righto, correct, exactly, perfect, great",
    "lovely, fine, good, grand, magic, brilliant, smashing, cool, ideal, excellent, wonderful",
    "spot on, bang on, absolutely, definitely, certainly, totally, of course, by all means",
    "for sure, you bet, do (?:it|that|so|them)(?: all)?, please do, go (?:ahead|on|for it)",
    "make it so, let'?s (?:do|go with) (?:it|that), let'?s, why not, (?:i )?agreed?",
    "(?:(?:that|it|this|all)(?:'?s| is| looks| sounds| seems)?|sounds|looks|seems)"
    " (?:about |just )?"
    "(?:right|good|fine|great|perfect|grand|correct|lovely|ok(?:ay)?)(?: (?:to|by|with|for) me)?",
    "(?:that|it|this)(?:'?s| is) (?:it|so|me|the one|spot on), (?:fine|good|great) (?:by|with) me",
    "(?:that|it)(?:'?s| is|) (?:exactly |just )?what i (?:mean|meant|want|wanted|said)",
    "(?:that|this|it)(?: one)?(?:'ll| will| would)? (?:work|works|do|does|suits?|fits)(?: for me)?",
    "works(?: for me)?, happy with (?:that|it), suits me, (?:that|it) is, (?:you|u) (?:can|may)",
    "ja(?:wohl)?, jo, jep, joa, klar(?: doch)?, gerne?, genau, richtig, stimmt(?: so)?, passt"
    "(?: so| mir)?, gut, prima, super, perfekt, sicher, natürlich, (?:na )?logo, unbedingt",
    "mach(?:e?n?)?(?: sie| wir)? (?:das|es|so|mal)(?: so)?, machen wir, mach'?s, tu das, bitte",
    "(?:das )?ist (?:gut|richtig|ok(?:ay)?|recht|so)(?: so)?, einverstanden, in ordnung, gern doch",
)
_AROUND = one_of(
    "then, please, pls, plz, mate, love, ta, thanks, thank you, cheers, now, just, so, and, oh",
    "well, um+, er+, i (?:think|guess|suppose|reckon), yourself, if you (?:can|would|like|don't"
    " mind), would you, will you, for me, no (?:problem|worries|bother), not a problem, at once",
    "straight away, all of (?:it|them), the lot, both, man, pal, hen, too, again, indeed, thing",
    "dann, doch, mal, danke, bitte, so, auch, ruhig, gleich, sofort, kein problem, also, und, halt",
)
_IT = one_of(
    "it, that, this, them, those, him, her, the lot, both, everything, das, es, ihn, sie, den, die",
)
_TAKES_OUT = one_of(
    "bin, kill, scrap, cancel, delete, remove, ditch, axe, strike, scratch, wipe, chuck, lose",
    "get (?:rid|shot|shut)(?: of)?, take, call, clear, bye, gone, away, off, out, lösche?n?",
    "streiche?n?, absagen, sag, sagen, ab, weg(?: damit)?, raus(?: damit)?",
    "entfernen?, storniere?n?",
)
_CHANGES = one_of(
    "change, move, shift, switch, push, bump, swap, update, shove, slide, pull, bring, make, put"
    ", forward, back, over, up, ändere?n?, ändern, verschiebe?n?, verlege?n?, schieb, umlegen",
)
_PUTS_IN = one_of(
    "add, put, pop, stick, book, enter, log, block, schedule, pencil, create, save, bung, whack",
    "set, stick, slot, lock, in, on, up, down, off, there, trage?n?, trag'?s, ein, eintragen",
    "buche?n?, anlegen, speichere?n?, rein(?: damit)?, leg, an",
)
_MAKES = one_of(
    "make, do, create, run, generate, build, produce, knock, up, erstelle?n?, mach, an",
)
_VERBS = {
    "cancel_meeting": _TAKES_OUT,
    "delete_expense": _TAKES_OUT,
    "update_meeting": _CHANGES,
    "update_expense": _CHANGES,
    "create_meeting": _PUTS_IN,
    "add_expense": _PUTS_IN,
    "generate_expense_report": _MAKES,
}
_NO_VERBS = """
    off out away back over up down in on there ab an ein forward bye gone
"""
_NO_VERB = frozenset(_NO_VERBS.split())
"""Beside a verb only: "out" alone is no order."""
_OTHERWISE = whole_words(
    "(?<!why )not(?! a problem\\b), no(?! (?:problem|worries|bother)\\b), don't, never, but, wait",
    "actually, instead, rather, except, hang on, hold on, unless, leave it, forget",
    "nicht, nein, kein\\w*(?<!kein)(?! problem\\b), aber, sondern, lieber, stattdessen, moment",
)
_MOST_WORDS = 9
"""Whoever says more tells something new as well."""
_THUMB = "\N{THUMBS UP SIGN}"
_NO = re.compile(
    r"\W*(?:(?:oh|well|um+|er+|ach)\W+)*"
    + one_of(
        "(?:no|nope|nah|naw|nae|nein|nö|nee)(?:\\,? (?:thanks?|thank you|ta|cheers|danke))?",
        "never ?mind(?: that)?, abbrechen, don't(?: (?:do|bother)(?: (?:it|that))?)?",
        "(?:no|nope|nah|nein)?\\W*(?:please )?(?:cancel|forget|drop|skip|leave|scrap|stop|bin)"
        "(?: about)? ?(?:it|that|this)?(?: (?:as it is|be|alone|out|for now|then|please))?",
        "(?:bitte )?(?:vergiss|lass)(?:'s| es| das| gut sein)?(?: sein)?, (?:doch|lieber) nicht",
        "das hat sich erledigt, not (?:now|yet), nicht jetzt, not any ?more, better not",
    )
    + r"\W*",
    re.IGNORECASE,
)


_ANYWAY = re.compile(
    r"\b(?:put|do|add|book|keep|leave|move|make|stick|pop|go ahead)(?: (?:it|that|them))?"
    r"(?: (?:in|on|down|there|so))*,? (?:anyway|anyhow|regardless|all the same|trotzdem)\b",
    re.IGNORECASE,
)
"""Whatever else is said: "never mind, put it in anyway, I can leave the other early"."""


_NO_PAPER = re.compile(
    r"^\W*(?:(?:no|nope|nah|nein|nee|leider)\W+)?(?:\w+\W+){0,4}?"
    r"(?:lost|without|ohne|(?:no|nothing|kein\w*|einen(?=\s.*\bnicht\b))"
    r"(?=\s+(?!the\b|that\b|this\b|it\b)))\W+"
    r"(?:\w+\W+){0,2}?"
    r"(?:receipts?|rcpts?|slips?|bills?|tickets?|paper|to show|belege?|bons?|quittung|zettel"
    r"|papier)\b",
    re.IGNORECASE,
)
"""Tells that there is no receipt, which is no refusal to enter what was told."""
_LEFT_OUT = whole_words(
    "(?:don't|do not) (?:bother|add|put|enter|claim|log|count|do)"
    ", (?:leave|drop|scrap|skip) (?:it|that), forget (?:it|that|about), never ?mind",
    "lass\\w* (?:es|das|gut), vergiss (?:es|das), nicht (?:eintragen|nötig|buchen|aufnehmen)",
)
"""Refuses it for that very reason."""


def is_agreed(answer: str) -> bool:
    """Whether it begins with a yes, in either language, or says nothing but yes."""
    if _ANYWAY.search(answer):
        return True
    if _OTHERWISE.search(answer):
        return False
    return _BEGINS.match(answer) is not None or agrees_to("", answer)


def agrees_to(tool: str, answer: str) -> bool:
    """Whether it says yes to a call that was asked about, and nothing else: "aye, bin it then".

    Args:
        tool: The tool of the call: its verbs agree to it as well.
        answer: What was said to it.
    """
    if answer.strip().startswith(_THUMB) or _ANYWAY.search(answer):
        return True
    if tool == "add_expense" and _NO_PAPER.match(answer):
        return _LEFT_OUT.search(answer) is None
    words = answer.split()
    if not words or len(words) > _MOST_WORDS or _OTHERWISE.search(answer):
        return False
    verbs = _VERBS.get(tool, "(?!)")
    whole = rf"\W*(?:(?:{_YES}|{_AROUND}|{_IT}|{verbs})(?:\W+|$))+"
    if re.fullmatch(whole, answer, re.IGNORECASE) is None:
        return False
    said = set(re.findall(rf"\b{verbs}\b", answer.lower()))
    return bool(said - _NO_VERB) or _SAYS_YES.search(answer) is not None


_SAYS_YES = re.compile(rf"\b{_YES}(?!\w)", re.IGNORECASE)


def is_refused(tool: str, answer: str) -> bool:
    """Whether it is a no to that call: "bin it" is one, unless something is to be taken out."""
    return _NO.fullmatch(answer) is not None and not agrees_to(tool, answer)
