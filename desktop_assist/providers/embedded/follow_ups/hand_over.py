"""A sentence that hands receipts over to be entered: "that's all from Lisbon, please add them".

It is read clause by clause. One has to be an order to enter what lies there, in words that say
nothing else; the others may tell anything about it, as long as they hold nothing back, name nothing
that has to go into a field, and ask for nothing else.
"""

import re

from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

VERB = whole_words(
    "add(?:ed)?, enter(?:ed)?, record(?:ed)?, log(?:ged)?, book(?:ed)?, fil(?:e|ed), expense",
    "submit, put, take, sav(?:e|ed), process, pop, stick, bung, get, have",
    "key in, note, register, import, upload, slot, track, chuck, throw, whack, dump, load, feed",
    "expensed, processed, claim(?:ed)?, submitted, entering, adding, logging, booking",
    "filing, processing, putting, claiming, (?:turn|make|convert)(?=.* into (?:\\w+ )?expenses?)",
    "trage?, füge?, erfasse?, buche?, nimm, nehme, verbuche?, leg, lege, pack",
    "entries, erfassung, schreib(?:e|st|t)?, eintragen, erfassen, verbuchen, hinzufügen",
    "buchen, aufnehmen",
    "übernehmen, kontieren",
    "eingetragen, erfasst, verbucht, gebucht, aufgenommen, übernommen, ablegen, rein, packen?",
    "hauen?, schmeiße?n?, klatsche?n?, werfe?n?, stopfe?n?, reinhauen, reinpacken, reinnehmen",
    "sort(?=.* into\\b), stelle?(?=.* (?:in|rein|ein)\\b), einstellen, reinstellen",
    "tu, tue, setze?, notiere?, hätte, übernimm, übernehme?, abrechnen, einbuchen",
)
"""What is done with a receipt to have it among the expenses."""
_WEAK_VERB = whole_words("get, have, take, note, put, sav(?:e|ed), nimm, nehme, hätte")
"""Says so only with where it goes: "get them in", and not "that's all I have"."""
_WHERE_TO = whole_words(
    "in, into, on, onto, to, as, through, thru, down, up, done, among, under, auf, rein, zu, ins"
)
_PAPER_WORDS = (
    "rec(?:ie|ei)pts?, invoices?, bills?, slips?, belege?n?, quittung(?:en)?, rechnung(?:en)?"
)
THING = whole_words(
    "it, this, that, them, these, those, both, everything, all, es, das, sie, die, den",
    "(?:the )?(?:whole )?(?:lot|bunch|pile|stack|batch|shebang|bundle), 'em, em, diese[nsr]?",
    "beide, alles?, alle, damit",
    _PAPER_WORDS,
)
"""What is meant by it."""
THING_OF_SEVERAL = whole_words(
    "them, these, those, all, everything, diese[nsr]?, alle, alles, beide"
)
"""Means several: what was dropped, more likely than anything else."""
PAPER_WORD = whole_words(_PAPER_WORDS)
_OTHER_WORDS = whole_words(
    "ok(?:ay)?, yes, ja, now, then, and, und, jetzt, dann, please, pls, plz, bitte, can, could",
    "would, will, you, u, just, go, ahead, kannst, könntest, du, mal, doch, auch, too, also, noch",
    "of, the, my, our, me, for, us, meine[nrm]?, der, dem, ein, eine, an, a, \\d+, attached",
    "dropped, new, angehängte[nr]?, beigefügte[nr]?, neue[nr]?, to, in, into, as, on, among, from",
    "up, zu, zur, zum, als, unter, auf, hinzu, expenses?, expense sheets?, sheets?, reports?, list",
    "ausgaben?(?:liste)?, spesen, tabelle, liste, abrechnung, spesenabrechnung, thanks, danke",
    "all, alle, both, beide, thx, so, einfach, schnell, quickly, straight away, single, ones?, i",
    "mir, want, need, like, 'd, let's, lets, onto, within, under, claims?, claim form, form",
    "spreadsheet, workbook, sheet, books?, log, tracker, file, system, account, down, through",
    "over, here, in, der, rein, mind, thru, r, be, great, lovely, kind, so kind, dear, ta, cheers",
    "if you, hi, hello, hey, morning, hallo, einmal, eben, kurz, dir, euch, ihnen, sie",
    "done, könnten?, würdest, würden, drauf, dazu, damit, mit, ich, gerne?, möchte, ab, wir, uns",
    "here(?: is| are)?, that(?: is)?, those are, these are, hier (?:sind|ist|kommen)",
    "das (?:sind|ist|waren|war), sind, ist, from, purse, wallet, inbox, bag, pockets?, mailbox",
    "mail, e-?mails?, trips?, journey, conference, week, weekend, rest, alles aus, aus",
    "portemonnaie, geldbeutel, geldbörse, brieftasche, tasche, postfach, posteingang, reise",
    "dienstreise, woche, noch, von, been, i've, collected, gathered, got, found, have, gesammelt",
    "could, as well, be, good, grateful, appreciate, happy, should, may, might, shall",
    "ins, spesenliste, ausgabenliste, excel, datei, liste, reisekosten, reisekostenabrechnung",
    "spesenblatt, month's, this month's, this month, diese[nm] monat",
    "(?:for|für) (?:diesen monat|this month)",
    "(?:for |für )?(?:january|february|march|april|may|june|july|august|september|october|november"
    "|december|januar|februar|märz|mai|juni|juli|oktober|dezember)",
)
_HERE_IS = re.compile(r"\b(?:that|here|it|there)['\u2019]s\b", re.IGNORECASE)
_LONGEST_ORDER, _LONGEST_TEXT = 20, 80
"""In words."""
_TWICE = whole_words(
    "twice, doubles?, duplicated?s?, dupes?, two (?:times|pictures|photos)(?: of)?, doppelt\\w*",
    "zwei ?mal, dubletten?, doppelgänger, same (?:one|receipt|slip|ticket)",
)
"""Tells that one of them was taken two pictures of: what is entered is compared anyway."""
_ONLY_ONCE = re.compile(
    r"\b(?:so |and |but |also |then |please |bitte |dann |also )*(?:"
    r"(?:only|just) (?:count|enter|add|log|put|book|claim|take|use|include)\w* (?:it|that|this|them"
    r"|one|the one)(?: one| of (?:them|those|the two|em))?(?: in)?(?: once)?"
    r"|(?:count|enter|add|log|put|take) (?:it|that|that one) (?:in )?(?:only |just )?once"
    r"|(?:watch|look|keep an eye) out for (?:it|that|those|them|one)|watch out|mind that"
    r"|(?:skip|ignore|leave out|drop|bin|lose) (?:the |any |that )?(?:dupes?|duplicates?|doubles?"
    r"|second(?: one| copy)?|copy|extra(?: one)?|other one|repeat)"
    r"|(?:die |den |das )?(?:bitte )?(?:nur|bloß) (?:einmal|ein mal)(?: \w+)?"
    r"|pass da(?:rauf)? auf|acht\w* (?:bitte )?(?:darauf|drauf))\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\w")
DATED = whole_words("calendar, kalender, termin\\w*, meetings?")
_POLITE = whole_words(
    "no (?:rush|hurry|problem|worries|stress|pressure), keine eile, (?:es )?eilt nicht",
    "(?:when|if|whenever) you(?:'ve| have| get| find) (?:got )?(?:a |the |some )?"
    "(?:min(?:ute)?|sec(?:ond)?|moment|time|chance)",
    "(?:if|wenn) (?:that's|it's|das) (?:ok(?:ay)?|geht), if you (?:can|could|would), when you can",
    "if possible, wenn möglich, wenn du zeit hast",
)
_HOLDS_BACK = whole_words(
    "not, \\w+n['\u2019]t, dont, never, no, except(?:ing)?, apart from, other than, excluding",
    "without, besides, only, instead, unless, until, if, later, nicht, kein\\w*, außer, ohne",
    "bis auf, nur, stattdessen, wenn, falls, später, erst, draußen, weglass\\w*, auslass\\w*",
    "ignorier\\w*, lass\\w*, ned, net, nit, auf mich, geschenk\\w*, zahle? ich selb\\w+",
    "für mein\\w*",
)
_NAMES_FIELD = whole_words(
    "projects?, cost cent(?:er|re)s?, categor(?:y|ies), clients?, customers?, budgets?",
    "tag(?:ged)?, label(?:l?ed)?, split, half, private(?:ly)?, personal, kostenstelle",
    "projekt\\w*, kategorie\\w*, kunden?, hälfte, privat\\w*",
)
_ASKS_FOR_ELSE = whole_words(
    "bin, shred, file (?:\\w+ )?away, folder, ordner, pdf, rotate, turn (?:them|it), drehen?, zip",
    "e-?mail (?:it|them|these|this) to, copy, kopier\\w*, out of the whole, read the",
    "delete, remove, cancel, rename, send, forward, print, translate, summari[sz]e, compare, check",
    "add up, total up, sum up, how much, how many, reject, return, search, find, show, tell, open",
    "(?:make|create|generate|prepare|draft|do|run|build|write)\\b.{0,30}\\b(?:report|summary)",
    "lösche?, lösch\\w*, entfern\\w*, schick\\w*, sende?, druck\\w*, übersetz\\w*, vergleich\\w*",
    "prüf\\w*, zusammenfass\\w*, wie ?viel\\w*, such\\w*, zeig\\w*",
    "(?:mach\\w*|erstell\\w*)\\b.{0,30}\\b(?:bericht|abrechnung|übersicht)",
)
_ASKS = starting_with(
    "what(?! an? ), why, which, who, whose, how, where, when did",
    "is, are, was(?! sich| ich| wir| noch| da), were, am i, do i, do you",
    "does, did, (?:have|has) (?:i|you|we|they|it|that), wer, warum, wieso, welche\\w*, wie, wo",
    "wann, ist, sind, hast du, habe ich, haben wir, hat, war",
)
_BEFORE_ORDER = one_of(
    "ok(?:ay)?, so, please, pls, plz, can, could, would, will, you, u, just, then, and, now, also",
    "go ahead and, i(?:'d| would) like(?: you)? to, i (?:want|need)(?: you)? to, let's, lets, mind",
    "und, dann, jetzt, bitte, kannst, könntest, würdest, du, mal, auch",
)
_ORDERS = re.compile(rf"^\W*(?:{_BEFORE_ORDER}\W+)*{VERB.pattern}", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[.!?;:\n]+|\s[-\u2013\u2014+]+\s|,"
    r"|\s(?=(?:(?:and|und|so) )?(?:(?:can|could|would|will) (?:you|u)|please|pls|plz|bitte"
    r"|(?:kannst|könntest|würdest) du|(?:können|könnten|würden) sie)\b)",
    re.IGNORECASE,
)
_WHERE_FROM = re.compile(
    r"\b(?:from|aus|von)\b.*?(?=\b(?:in|into|on|onto|to|as|auf)\b|$)", re.IGNORECASE
)
_IS_ASKED = re.compile(
    r"^\W*(?:(?:so|and|und|ok),? )*(?:(?:can|could|may|should|shall|must) (?:i|we)\b"
    r"|(?:have|has|did|had|are|were|is|will) (?:you|i|we|it|these|this|they)\b|(?:ist|sind) \w+\b"
    r"|(?:hast|hab\w*|haben) (?:du|ich|wir|sie)\b"
    r"|(?:das|die|es|alles|sie) (?:ist|sind|wurde|wurden)\b.*(?:eingetragen|gebucht|erfasst))",
    re.IGNORECASE,
)
"""Whether it may be done, or was: "can I claim this?", "das ist eingetragen"."""
_ALL_OF_THEM = whole_words(
    "it, this, these, them, everything, all, both, (?:the )?(?:lot|bunch|pile|stack|batch)",
    "diese[nsr]?, alles?, alle, beide",
)


def asks_to_add(request: UserRequest) -> bool:
    """Whether somebody asks to add what lies before them: "add it to my expenses"."""
    text = without_manners(_HERE_IS.sub(" ", request.text))
    if len(text.split()) > _LONGEST_TEXT or DATED.search(text) or not THING.search(text):
        return False
    clauses = clauses_of(text)
    orders = [one for one in clauses if _is_order(one)]
    others = [one for one in clauses if one not in orders]
    return bool(orders) and not any(map(_says_more, others))


def only_tells_of_them(request: UserRequest) -> bool:
    """Whether nothing but the papers themselves is told of, and nothing is asked for."""
    clauses = clauses_of(_HERE_IS.sub(" ", request.text))
    return not DATED.search(request.text) and not any(map(_says_more, clauses))


def only_shows_them(request: UserRequest) -> bool:
    """Whether they are named and nothing is asked: "receipts from the fair"."""
    if not PAPER_WORD.search(request.text) or len(request.text.split()) > _LONGEST_ORDER:
        return False
    clauses = clauses_of(request.text)
    return not DATED.search(request.text) and not any(map(_says_more, clauses))


def without_manners(text: str) -> str:
    """The text without what is said for politeness, and that nothing is to be entered twice."""
    return _ONLY_ONCE.sub(" ", _POLITE.sub(" ", text))


def clauses_of(text: str) -> list[str]:
    """Its clauses that say anything."""
    return [one for one in _CLAUSE.split(text) if one and _LETTER.search(one)]


def asks_for_more(clause: str) -> bool:
    """Whether a clause asks for something else, or names what goes into a field."""
    is_twin = _TWICE.search(clause) and not _ASKS_FOR_ELSE.search(clause)
    return asks_for_others(clause) or (_NAMES_FIELD.search(clause) is not None and not is_twin)


def asks_for_others(clause: str) -> bool:
    """Whether a clause asks for something else than to enter them."""
    if _TWICE.search(clause) and not _ASKS_FOR_ELSE.search(clause):
        return False
    return any(one.search(clause) for one in (_ASKS_FOR_ELSE, _ASKS, _IS_ASKED))


def _is_order(clause: str) -> bool:
    """Whether a clause asks to enter them, in words that say nothing else."""
    is_plain = VERB.search(_WEAK_VERB.sub(" ", clause)) is not None
    is_placed = _WEAK_VERB.search(clause) and _WHERE_TO.search(clause)
    is_short = len(clause.split()) <= _LONGEST_ORDER
    if not is_short or not (is_plain or is_placed) or _IS_ASKED.search(clause):
        return False
    said = _WHERE_FROM.sub(" ", clause) if _ALL_OF_THEM.search(clause) else clause
    return not _LETTER.search(_OTHER_WORDS.sub(" ", THING.sub(" ", VERB.sub(" ", said))))


def _says_more(clause: str) -> bool:
    """Whether a clause beside the order changes what is to be done, or asks for something else."""
    if _TWICE.search(clause) and not _ASKS_FOR_ELSE.search(clause):
        return False
    signs = (_HOLDS_BACK, _NAMES_FIELD, _ASKS_FOR_ELSE, _ASKS, _ORDERS)
    return any(one.search(clause) for one in signs)
