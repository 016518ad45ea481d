"""Whether somebody tells that they have no receipt: "his roll was empty", "da kam kein Zettel"."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_PAPER = one_of(
    "rec(?:ie|ei)pts?, e-?mails?, confirmations?, till, quittig, block, tickets?, slips?",
    "bills?, dockets?, chits?, papers?, proof, vouchers?, stubs?",
    "print-?outs?, invoices?, \\w*belege?[ns]?, \\w*bons?, \\w*quittung\\w*, \\w*zettel",
    "rechnung\\w*, nachweise?, papier, ausdrucke?, kassen\\w+, wisch, scheine?, parkscheine?",
)
_NO = one_of(
    "no, not, never, nothing, without, none, nowt, nae, \\w+n['\\u2019]?t, cannae, didnae, dont",
    "cant, cannot, nüscht, keene, nich, ni, nimmer, nix, ned, net, nöd, kei\\w*, nicht",
    "nichts, nie, ohne",
)
_GIVES = one_of(
    "print\\w*, issue\\w*, hand(?:s|ed)?, giv(?:e|es|ing|en), gave, spit\\w*, spat",
    "do(?:es)?(?= receipt), druck\\w*, ausge?spuckt, ausgestellt, ausgedruckt, prove",
    "ausgegeben, gegeben, ausgeworfen",
    "rausgekommen, raus, herausgekommen",
)
_GIVER = one_of(
    "machines?, printers?, roll, paper, till, block, pad, automat\\w*, drucker, rolle, papier\\w*",
)
_FAILS = one_of(
    "empty, jammed, broken, out of (?:order|paper), ran out, run out, down, leer, kaputt, defekt",
    "alle, gestreikt, verklemmt, bust, knackered",
)
_IS_LOST = one_of(
    "lost, left, chucked, threw, thrown, weggeschmissen, unauffindbar, mitge?nommen, verlore",
    "ate, eaten, swallowed, chewed up, kept, missing, gone, binned, verloren, weg",
    "verschwunden, vergessen, verlegt, weggeworfen, eingezogen, geschluckt, gefressen",
    "losgeworden, vergässe, verschlampt",
)
_SIGNS = (
    rf"\b{_NO}\b[^.!?;]{{0,40}}?\b{_PAPER}\b",
    rf"\b{_PAPER}\b[^.!?;]{{0,40}}?\b{_NO}\b",
    rf"\b{_NO}\b[^.!?;]{{0,20}}?\b{_GIVES}\b",
    rf"\b{_GIVER}\b[^.!?;]{{0,25}}?\b{_FAILS}\b",
    rf"\b(?:{_IS_LOST})\b[^.!?;]{{0,25}}?\b{_PAPER}\b",
    rf"\b{_PAPER}\b[^.!?;]{{0,25}}?\b(?:{_IS_LOST})\b",
    r"\bmy word for it\b|\bnothing (?:to show|in writing)\b|\bnothing (?:from|for) (?:it|that)\b",
    r"\bcoin.?operated\b",
    r"\bwhere i have nothing\b|\bnichts? (?:in der hand|vorzuweisen|schriftliches)\b",
)
_CLAUSE = re.compile(
    r"(?<=[,.;:!?()])\s+|\s(?=[-\u2013] )|\s(?=\b(?:but|and|because|aber|weil)\b)", re.IGNORECASE
)
_FOR_WHAT = re.compile(
    rf"^[^,.;!?]*?\b{_NO}\b[^,.;!?]{{0,30}}?\b{_PAPER}\s+(?:for|from|at|für|von|vom|bei|beim)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile("|".join(_SIGNS), re.IGNORECASE)


def has_nothing_to_show(text: str) -> bool:
    """Whether there is no receipt for what is told, by the words."""
    return _NOTHING.search(text) is not None


def without_excuse(text: str) -> str:
    """The text without the clauses that tell why there is no receipt; what it is for stays."""
    clauses = (_FOR_WHAT.sub("for", one) for one in _CLAUSE.split(text))
    return " ".join(one for one in clauses if not has_nothing_to_show(one))
