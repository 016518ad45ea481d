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
_SUBJECT = (
    r"(?:i|we|they|he|she|it|there|that|this|any(?:one|body)|people|the \w+|my \w+|our \w+|his \w+"
    r"|her \w+|[a-z]+s)"
)
_HELPS = (
    "am|is|are|was|were|do|does|did|can|could|may|might|must|should|would|will|have|has|had|shall"
)
_RUNS_ON = re.compile(
    # "... stay in that hotel how high can I go", "... last week when does it have to be back"
    rf"\s+(?=(?:(?:by|for|on|from|at|in|until|till|up) )?(?:what|which|who|when|where|how)"
    rf"(?: \w+){{0,2}}? (?:{_HELPS}) {_SUBJECT}\b"
    r"|(?:what|who|when|where|how)'s (?:the|my|our)\b|what happens\b"
    r"|who (?:pays|eats|covers|signs|approves|decides)\b"
    r"|how (?:much|many|long|high) (?:per|a|an|for)\b)"
    # "... nothing to do with medicine can I pick it up"
    r"|\s+(?=(?:am i|are we|(?:is|was) (?:it|there|that|this)"
    r"|(?:do|did|can|could|may|must|should|will|would|have) (?:i|we|they)"
    r"|(?:does|can|could|should|would) (?:he|she|it)) \w)",
    re.IGNORECASE,
)
"""Where somebody who sets no signs goes on to ask."""
_NO_QUESTION_BEHIND = re.compile(
    r"\b(?:so|nor|neither|as|than|never|only|not|if|whether|what|which|who|whom|when|where|why|how|far"
    r"|long|much|many|often|soon|high|know|knows|see|say|says|said|ask|asked|wonder|sure|and|or|of|to"
    r"|by|for|on|from|at|in|until|till|up|about|depends|matter|guess|idea)$",
    re.IGNORECASE,
)
"""What stands before words that only look like a question: "so do I", "I know what it is"."""
_BRIEFLY = re.compile(
    r"^(?:(?:is|was) (?:it|that|this) (?:ok(?:ay)?|alright|all right|allowed|fine|right|enough"
    r"|too \w+|over|a problem)|what happens(?: now| then)?|who \w+s (?:it|that|this)"
    r"|how much (?:per|a) \w+)\W*$",
    re.IGNORECASE,
)
_FEWEST_BEFORE, _FEWEST_ASKED = 4, 4
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
    clauses = [part for one in _CLAUSE.split(sentence) for part in _running(one.strip(" ,"))]
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


def _running(clause: str) -> list[str]:
    """A clause, cut where it goes on to ask with no sign before it."""
    parts, start = [], 0
    for joint in _RUNS_ON.finditer(clause):
        before, behind = clause[start : joint.start()], clause[joint.end() :]
        is_new = (
            len(before.split()) >= _FEWEST_BEFORE
            and (len(behind.split()) >= _FEWEST_ASKED or _BRIEFLY.match(behind) is not None)
            and not _NO_QUESTION_BEHIND.search(before)
        )
        if is_new:
            parts.append(before.strip(" ,"))
            start = joint.end()
    return [*parts, clause[start:].strip(" ,")]


def _bare(clause: str, starts: re.Match[str] | None) -> str:
    bare = clause[starts.start("asks") :] if starts else clause
    for _ in range(2):
        bare = _AFTERWARDS.sub("", bare)
    return bare.strip(" ?.!,")
