"""Receipts that are given to be entered in whatever words: "that's the lot, off you go".

It is for what nothing else is read in. Who drops twenty receipts wants them entered, unless
something else is asked for, or they are to wait; each is confirmed before it is written, so nobody
has to say it in an order.
"""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.follow_ups.hand_over import (
    DATED,
    PAPER_WORD,
    THING,
    VERB,
    asks_for_more,
    clauses_of,
    without_manners,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import starting_with, whole_words

_REQUESTS = whole_words(
    "you can, can (?:you|u|this|these|it|they), could (?:you|u|these), would, will you",
    "please, pls, bitte",
    "mind, kannst, könntest, könnten, können sie, würdest, würden, wären, wärst, wäre, erfass\\w*",
    "trägst, machst, tust, buchst, schreib\\w*, helfen, help",
)
"""In a question that asks for something to be done."""
_WAITS = whole_words(
    "(?:do not|don['\u2019]?t|dont|not) (?:\\w+ ){0,4}?(?:yet|for now|until|before)",
    "(?:do not|don['\u2019]?t|dont) (?:add|enter|book|log|put|do) (?:any\\w*|them|these|those)",
    "(?:add|enter|book|log) nothing, leave (?:them|it|these|those) (?:there|be|alone|for|as)",
    "for the moment, forget (?:i|about them), vergiss (?:es|das), (?:die )?falschen",
    "wrong (?:ones|files|window|pile|receipts), hold on, hold off, not now",
    "(?:please |just )?wait (?:a|until|till|with|before), hold your horses",
    "(?:only|just) (?:read|look|show)",
    "(?:i['\u2019]?ll|we['\u2019]?ll|i will|we will|let me) .*\\b(?:later|tomorrow|first)",
    "(?:sie|diese|es) nicht \\w+, noch nicht, wart\\w*",
    "ich .*\\b(?:später|morgen|erst)\\b.*",
    "erst (?:mal )?(?:morgen|später|wenn|ansehen|lesen|nächste\\w*)",
    "nur (?:lesen|ansehen|anschauen|zeigen), nichts (?:eintragen|buchen|erfassen)",
)
"""They are not to be entered now."""
_DONE_WITH = whole_words(
    "deal with, sort out, work(?:ing)? (?:your way )?through, magic, needful",
    "getting, go(?:ing)? through, have at (?:it|them), here you (?:go|are)",
    "do (?:these|them|those|all), process",
    "(?:these|them|those|all) (?:done|doing|in), need(?:s|ing)? doing, all yours, enjoy",
    "(?:spesen|expenses|claims?),? (?:bitte|please|pls), off you go, giving you",
    "verarbeit\\w*, abarbeit\\w*, wegarbeit\\w*, übertrag\\w*",
    "abtipp\\w*, stapel, haufen, bitte ?schön, kümmer\\w*, erledig\\w*, bearbeit\\w*",
    "da(?: hast du| bitte|\\x2c), voil[aà], geb\\w* (?:dir|ihnen)",
)
"""Gives them away, or asks for whatever is done with them."""
_PRESENTS = whole_words(
    "that['\u2019]?s (?=the|all|every|my), here(?:['\u2019]s| is| are), these are, attached",
    "all (?:of|the|my|\\d+|ten|twenty|thirty), everything, the rest, the others, (?:der )?rest",
    "the (?:whole )?(?:lot|pile|stack|batch|bunch), deal, sort, wrangle, handle, plan in",
    "anbei, alles, alle, hier (?:sind|ist|kommen|kommt), das (?:sind|ist|wären?), sämtliche",
)
"""Says that they are there."""
_ASKS_FOR_OTHERS = starting_with(
    "(?:please |bitte |can you |could you |kannst du )*(?:what(?! an? )(?:['\u2019]?s)?|why|when"
    "|who|which|how"
    "|was(?! sich| ich| wir| noch| da)|wer|wann|warum|wie|welche\\w*"
    "|show|list|find|search|change|correct|delete|remove|remind"
    "|look|read|lies|book (?:me|us|a|an)|schedule|block|cancel|move|plan(?! in)|erinner\\w*"
    "|verschieb\\w*|sag\\w*|plane\\w*|zeig\\w*"
    "|such\\w*|find\\w*|änder\\w*|korrigier\\w*|lösch\\w*)"
)
"""Asks for something, or changes what is there."""
_PAPERS = whole_words("rec(?:ie|ei)pts, invoices, bills, slips, belegen?, quittungen, rechnungen")
_SHEET = whole_words(
    "expenses?, claims?, spreadsheet, sheet, ledger, reimbursements?, spesen\\w*, ausgaben\\w*"
    ", auslagen, reisekosten\\w*, tabelle"
)
"""Where they go, in an order that does not name them."""
_CHAT = starting_with("thanks, thank you, cheers, danke, merci, all good")
"""Says no more than that."""
_FIND_ENCLOSED = re.compile(r"\b(?:please|kindly|you(?:['\u2019]ll| will)?) find\b", re.IGNORECASE)
_NOW = whole_words("now, jetzt, right away, sofort, gleich")
_LONGEST_TEXT = 120
"""In words."""


def hands_over(request: UserRequest) -> bool:
    """Whether papers that lie there since just now are given to be entered."""
    text = _FIND_ENCLOSED.sub(" ", without_manners(request.text))
    if len(text.split()) > _LONGEST_TEXT or DATED.search(text) or not _is_about_them(text):
        return False
    clauses = clauses_of(text)
    is_for_else = any(_ASKS_FOR_OTHERS.search(one) or asks_for_more(one) for one in clauses)
    return not is_for_else and not _at_a_time(request)


def are_to_wait(request: UserRequest) -> bool:
    """Whether papers that lie there are not to be entered now: "just read them"."""
    return _WAITS.search(without_manners(request.text)) is not None


def asks_for_else(request: UserRequest) -> bool:
    """Whether something is asked, or to be changed, and no order to enter them is given."""
    is_question = "?" in request.text and not _REQUESTS.search(request.text)
    is_chat = _CHAT.search(request.text) and not VERB.search(request.text)
    return bool(is_question or is_chat or _ASKS_FOR_OTHERS.search(request.text))


def _is_about_them(text: str) -> bool:
    presents = _PRESENTS.search(text)
    is_order = (VERB.search(text) or presents) and (THING.search(text) or presents)
    is_for_sheet = VERB.search(text) and _SHEET.search(text)
    papers = _PAPERS.search(text) or (PAPER_WORD.search(text) and is_order)
    return bool(is_order or is_for_sheet or papers or _DONE_WITH.search(text))


def _at_a_time(request: UserRequest) -> bool:
    """Whether a time of day is named: a meeting is spoken of."""
    when = understand(_NOW.sub(" ", request.text), request.now, request.policy)
    return when is not None and when.has_time
