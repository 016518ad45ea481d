"""Tells what is asked in a message from what is only told around it."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.proposals.plain_words import in_plain_words
from desktop_assist.providers.embedded.word_list import NO_ABBREVIATION, one_of

_ASKS_WITH = one_of(
    "what(?:'s|'re|'d|ever)?, who(?:'s|'d|'ll)?, whom, whose, which, when(?:'s)?",
    "where(?:'s|abouts)?",
    "how(?:'s|'d)?, why, am i, are (?:we|they|there|you|the|my), is (?:it|there|the|my|that|this)",
    "do (?:i|we|they|you|people), does (?:it|the|my|anyone|anybody|work|that)",
    "did (?:i|we|they|it)",
    "can (?:i|we|they|you|one|people|my|the), could (?:i|we|they|you), may (?:i|we)",
    "should (?:i|we)",
    "have (?:i|we|you|they) got, have (?:i|we), has (?:it|the|anyone), will (?:they|it|i|we|the)",
    "would (?:they|it|i|we|the|work), must (?:i|we), any(?:thing)?",
    "was, wer, wen, wem, wann, wo, wohin, woher, wie, wieviele?"
    ", warum, wieso, welche[nrsm]?, worum, wofür",
    "bis (?:wann|zu), ab wann, seit wann, an wen, mit wem, in welche\\w*, darf, dürfen",
    "kann (?:ich|man"
    "|wir), muss (?:ich|man), müssen wir, gibt(?:'s| es), gilt, zahlt, bezahlt, übernimmt",
    "krieg\\w*",
    "bekomm\\w*, habe? (?:ich|wir), hab ich, haben wir, bin ich, ist (?:das|es|der|die), steht",
    "sind",
)
_FILLER = one_of(
    "so, and, but, or, oh, ah, right, well, ok(?:ay)?, now, then, anyway, also, quick one, quick"
    " question, question, just, er, um, hey, hi(?: there| all)?, hello, hiya",
    "morning(?: love| all)?",
    "good morning, good afternoon, remind me(?: again)?, tell me, do you know, any idea, last one",
    "(?:have you |you )?got any idea, anyone know, (?:i'm |i was |was |just )*wonder(?:ing)?",
    "one more(?: thing)?, btw, by the way, actually, please, sorry, while i'm here",
    "out of interest",
    "und, aber, also, na, ach(?: ja)?, sag mal, sagen sie(?: mal)?, kurze frage",
    "guten (?:morgen|tag)",
    "zum schluss(?: noch)?, letzte frage, hallo, übrigens, eigentlich, noch was, moin, choice",
    "sweet",
)
_STARTS_ASKING = re.compile(
    rf"^\W*(?:{_FILLER}\b[\s,:;.!\u2013-]*)*(?P<asks>{_ASKS_WITH})\b", re.IGNORECASE
)
_SENTENCE = re.compile(
    rf"(?<=[\w)%'\"\u201d\u2019]){NO_ABBREVIATION}[.!]+\s+(?=\w)|\?+\s*|\s+[-\u2013\u2014]+\s+|;\s+"
)
_CLAUSE = re.compile(
    rf"[,:]\s+(?:(?:and|but|so|or|und|aber)\s+)?(?={_ASKS_WITH}\b)|\s+(?:and|or|und|oder)\s+"
    r"(?=(?:what|who|when|where|which|how|do|does|can|wie|wann|wer|bis wann|welche\w*)\b"
    r"(?! (?:i|we|he|she|it|they)\b))"
    r"|(?<=[\w)!])\s+(?=how (?:long|much|many|soon|far|often) (?:have|has|do|does|did|can|could|is"
    r"|are|must|should|will|would|may)\b)",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"[\s,]+(?:does any(?:one|body) know|do you know|any idea|d'you know|anyone know|again"
    r"|these days|at all|by any chance|weiß das (?:wer|jemand)|wissen sie das)\W*$",
    re.IGNORECASE,
)
_TELLS_ON = re.compile(
    r",\s+(?=(?:i|i'm|i've|we|we're|we've|he|she|they'll|they've|it's|its|need|got|just|because"
    r"|since|ich"
    r"|wir|er|brauche|weil)\s)",
    re.IGNORECASE,
)
"""Tells why it is asked: "..., need to get some work done"."""
_REPORTED = re.compile(
    r"^.{2,60}?\b(?:(?:is|are|was|were|been|keeps?|just|'s) )?"
    r"(?:asking|asks|asked|wondering|wonders|fragt|fragte|fragen|gefragt|wants? to know"
    r"|wanted to know|(?:'d|would) like to know|needs? to know"
    r"|(?:will|wollen|möchte|wüsste|wollte|müsste)(?: gerne?)?(?: wissen)?)"
    r"(?: (?:me|us|mich|uns|nach|gerne?|wissen))*,? "
    r"(?P<asks>(?:what|when|how|which|who|whether|if|where"
    r"|wann|wie|wieviele?|was|wer|ob|bis wann|ab wann|welche\w*|wo)\b.+)$",
    re.IGNORECASE,
)
"""Tells what somebody else asks: "a band is asking when they get their money"."""
_SHORTEST = 2
"""In words: less is no question of its own."""


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A message taken apart, in plain words.

    Attributes:
        questions: What is asked, each by itself.
        told: What is said before it, joined.
        after: What is said after it, joined.
    """

    questions: tuple[str, ...]
    told: str = ""
    after: str = ""

    @property
    def question(self) -> str:
        """All that is asked."""
        return " ".join(self.questions)


def asked_part(text: str) -> AskedPart:
    """What a message asks; no questions where it asks nothing."""
    plain = in_plain_words(" ".join(text.split()))
    asked: list[str] = []
    told: list[str] = []
    after: list[str] = []
    for sentence, is_marked in _sentences(plain):
        _sort(sentence, asked, after if asked else told, is_marked=is_marked)
    return AskedPart(tuple(asked), ". ".join(told), ". ".join(after))


def _sentences(text: str) -> list[tuple[str, bool]]:
    """The sentences, and whether each ends in a question mark."""
    found, start = [], 0
    for end in _SENTENCE.finditer(text):
        found.append((text[start : end.start()], "?" in end[0]))
        start = end.end()
    return [
        (one.strip(" ,"), is_asked)
        for one, is_asked in (*found, (text[start:], False))
        if one.strip()
    ]


def _sort(sentence: str, asked: list[str], told: list[str], *, is_marked: bool) -> None:
    """Put the clauses of a sentence where they belong."""
    if reported := _REPORTED.match(sentence):
        told.append(sentence[: reported.start("asks")].strip(" ,"))
        sentence = reported["asks"]
        is_marked = True
    clauses = [one.strip(" ,") for one in _CLAUSE.split(sentence)]
    before = len(asked)
    for clause in clauses:
        starts = _STARTS_ASKING.match(clause)
        is_first = len(asked) == before and clause is clauses[-1] and is_marked
        if not (starts or is_first) or len(clause.split()) < _SHORTEST:
            told.append(clause)
        else:
            question, *more = _TELLS_ON.split(clause) if starts else [clause]
            mark = "?" if is_marked and clause is clauses[-1] else ""
            asked.append(f"{_bare(question, _STARTS_ASKING.match(question))}{mark}")
            told += more


def _bare(clause: str, starts: re.Match[str] | None) -> str:
    bare = clause[starts.start("asks") :] if starts else clause
    for _ in range(2):
        bare = _AFTERWARDS.sub("", bare)
    return bare.strip(" ?.!,")
