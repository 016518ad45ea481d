"""Chooses the sentences that say what a discussion was about and what came of it."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from desktop_assist.connectors.slack.digest.action_words import HEADED
from desktop_assist.connectors.slack.digest.digest import Claim
from desktop_assist.connectors.slack.digest.sentences import Sentence, without_names
from desktop_assist.connectors.slack.search_words import stem_of, telling_words

_MOST_CLAIMS, _MOST_WITH_DECISIONS = 6, 10
_FEWEST_CLAIMS = 3
_FEWEST_WORDS = 4
_FEWEST, _FEWEST_OF_DECISION = 2, 3
_FEW = 3
_OF_DECISION, _OF_GROUNDS = 6, 3
_LONGEST_TOPIC = 60
_LONGEST_CLAIM = 300
_TALKS = (
    "meet|talk|discuss|see|have|check|look|catch|sync|hope|wait|go (?:through|over)|get|jump|hop"
    "|chat|call|speak|say|be|find|think|try|touch"
)
_DECIDES = re.compile(
    rf"\b(?:decided|decision|agreed|approved|let'?s (?!(?:{_TALKS})\b)\w+"
    r"|we(?:'ll| will) (?:go|use|keep|take|stay|switch|postpone|ship|launch|move|skip|drop)"
    r"|we (?:keep|skip|drop|launch|ship|stop|postpone|stick)|go(?:ing)? (?:with|for)|final"
    r"|confirmed|settled|signed off|resolved|conclusion|it is(?=[ ,.!]*$|, )|root cause|turns out"
    r"|beschlossen|entschieden|wir nehmen|nehmen wir|wir machen|wir bleiben|bleiben wir"
    r"|bleibt (?:es )?(?:bei|so)|einigen|geeinigt|freigegeben|genehmigt|ergebnis|fazit"
    r"|steht fest|festgelegt|ursache)\b"
    r"|^(?:ok(?:ay)?,? )?(?:so )?(?:then|dann) "
    r"(?!(?:i|ich|you|du|was|were|war(?:en)?|\w+ ich)\b)\w+ \w"
    r"|^(?!.*\b(?:i|you|you're)\b).*(?<!until )(?<!by )\bthen[.!]?$",
    re.IGNORECASE,
)
_SETTLES = re.compile(
    # "6 stations then, two surgeons each", "ok go with the hall then, 7pm"
    r"^(?!\W*(?:if|when|and|but|until|what|who|how|where|why|since|wenn|was|wer|wie)\b)"
    r"(?:(?!\b(?:i|you|we|he|she|they|ich|du|wir|er|sie)\b)[^?,;.!]){2,45}"
    r"(?<!until )(?<!till )(?<!by )(?<!back )(?<!since )\b(?:then|dann),"
    # "fine, 200 and not one more", "ok scrap the hall"
    r"|^\W*(?:ok(?:ay)?|fine|right|good|agreed|deal|perfect|so|gut|abgemacht)\b[\s,.:]+"
    r"(?=[^?]*(?:\d|\b(?:only|scrap|drop|forget|no more|swap|pay|go|take|use|nur|nehmen)\b))"
    r"(?!.*\b(?:i|you|they|he|she|ich|du|can|could|would|will|might)\b)[^?]+$"
    r"|^[^?]{3,40}\b(?:is|are|ist|passt) (?:ok(?:ay)?|fine|settled|agreed|in ordnung)\W*$"
    r"|^(?:this|that|the|it|die|das|der)\b[^?,]{2,30}\b(?:stays?|remains?|bleibt|bleiben) "
    r"(?!(?:open|unclear|offen)\b)\S",
    re.IGNORECASE,
)
"""Settles something as people do who are in a hurry."""
_BRIEFLY = re.compile(
    r"^\W*(?=[^?]*[\dA-Z])(?:(?!\b(?:[Ii]|[Yy]ou|[Ww]e)\b)[^?,;.!]|(?<=\d)\.(?=\d)){2,25}"
    r" (?:then|dann)\W*$"
)
"""Two words of what it is to be: "7.30 then"."""
_NAME = re.compile(
    r"\b(?!(?:I|The|This|That|It|We|You|Can|Ok(?:ay)?|No|Yes|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar"
    r"|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\b)[A-ZÀ-Þ][\w-]{2,}"
)
_NAME_ALONE = re.compile(r"(?:[A-ZÀ-Þ\d][\w&'-]*\s*){1,4}[.!]?")
_TAKES_BACK = re.compile(
    r"\b(?:scrap|forget|drop|bin|ditch|cancel|not|no longer|instead of|statt|doch nicht"
    r"|rather than) (?:the |with |going with |die |das |den )?(?P<what>[^,.;?!]{3,40})",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|(?:the )?\d{1,2}(?:st|nd|rd|th)"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|uhr|h)\b|\b\d{1,2}[.:][0-5]\d(?= ?(?:then\b|uhr\b|$))",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[$€£]\s?\d|\b\d{1,3}[,.]\d{3}\b|\b\d+(?:[.,]\d+)?k\b")
_DECISIONS = re.compile(
    r"^\W*(?:decisions?|decided|agreed|beschl(?:ü|u)ss(?:e)?|entscheidungen|entschieden"
    r"|(?:das |was )?beschlossen)\b[^:.!?]{0,30}:?$",
    re.IGNORECASE,
)
"""The heading of a list of what was decided."""
_IF = re.compile(r"^\W*(?:if|unless|wenn|falls|sollte)\b", re.IGNORECASE)
_GREETING = re.compile(
    r"^\W*(?:(?:hi|hey|hello|hallo|moin|good (?:morning|afternoon)|guten (?:morgen|tag)|team|all"
    r"|folks|everyone|everybody|zusammen|leute|fyi|quick question|question|frage|@\w[\w.'-]*"
    r"(?: [A-ZÀ-Þ][\w.'-]+)?)\b[\s,:!\u2013-]*)+",
    re.IGNORECASE,
)
_TOPIC_END = re.compile(r"\s[\u2013\u2014-]\s|[:?!.;]\s|[:?!.;]$|,\s")
_NUMBER = re.compile(r"\d")


def key_points(sentences: Sequence[Sentence]) -> tuple[Claim, ...]:
    """What matters most, word for word, in the order in which it was said."""
    settled = _settled(sentences)
    worth = [one for one in sentences if _says_something(one) or one in settled]
    if not worth:
        worth = list(sentences)
    counts = Counter(stem for one in worth for stem in _stems(one.text))
    root = sentences[0].message.ts if sentences else ""
    named = {word for one in settled for word in _names(one.text)}
    weights = [
        _weight(one, place, len(worth), counts, root)
        + (_OF_DECISION if one in settled else 0)
        + (_OF_GROUNDS if _FIGURE.search(one.text) and named & _names(one.text) else 0)
        for place, one in enumerate(worth)
    ]
    ranked = sorted(range(len(worth)), key=lambda place: (-weights[place], place))
    # Of a few messages not all: the whole stands beside it.
    most = min(max(len(worth) // 2, _FEWEST_CLAIMS), _MOST_CLAIMS)
    if len(worth) > _MOST_WITH_DECISIONS:
        most = max(most, min(len(settled) + _FEWEST_CLAIMS, _MOST_WITH_DECISIONS))
    chosen = sorted(ranked[:most])
    return tuple(_claim(worth[place], worth[place] in settled) for place in chosen)


def topic_of(sentences: Sequence[Sentence]) -> str:
    """What it is about: the beginning of the first message, without its greeting."""
    for sentence in sentences:
        text = _GREETING.sub("", sentence.text)
        if len(text.split()) < 2:
            continue
        short = _TOPIC_END.split(text)[0].strip(" .,:;!?@")
        short = short if len(short.split()) > 1 else text.strip(" .,:;!?")
        return _cut(short[:1].upper() + short[1:])
    return _cut(sentences[0].text) if sentences else ""


def _settled(sentences: Sequence[Sentence]) -> set[Sentence]:
    """What settles something, by its words or because it stands under "Decisions:"."""
    settled: set[Sentence] = set()
    heading = ""
    for sentence in sentences:
        ts = sentence.message.ts
        if _DECISIONS.match(sentence.text):
            heading = ts
        elif HEADED.match(sentence.text):
            heading = ""
        elif (
            (heading == ts and sentence.is_bullet)
            or _is_decision(sentence.text)
            or _is_named_behind(sentence, settled)
        ):
            settled.add(sentence)
    return {one for one in settled if not _is_overtaken(one, sentences, settled)}


def _is_named_behind(sentence: Sentence, settled: Collection[Sentence]) -> bool:
    """Whether a few words right behind say what it is to be, "The Pier." behind "scrap it."."""
    is_behind = any(
        one.message.ts == sentence.message.ts and one.number == sentence.number - 1
        for one in settled
    )
    return is_behind and _NAME_ALONE.fullmatch(sentence.text) is not None


def _is_overtaken(
    one: Sentence, sentences: Sequence[Sentence], settled: Collection[Sentence]
) -> bool:
    """Whether what it settles was settled otherwise later, or taken back."""
    later = sentences[sentences.index(one) + 1 :]
    words = _stems(one.text)
    for other in later:
        taken = _TAKES_BACK.search(other.text) if other in settled else None
        if taken is not None and _stems(taken["what"]) & words:
            return True
    after = [other for other in later if other in settled]
    return any(_is_moved(kind, one, after) for kind in (_DAY, _CLOCK))


def _is_moved(kind: re.Pattern[str], one: Sentence, after: Sequence[Sentence]) -> bool:
    """Whether a later one names another day, or another hour, and it names nothing more itself."""
    said = _said(kind, one)
    rest = telling_words(kind.sub(" ", one.text.split(",")[0]))
    others = [now for other in after if (now := _said(kind, other))]
    return bool(said and others and not said & others[-1] and len(rest) <= _FEW)


def _said(kind: re.Pattern[str], one: Sentence) -> set[str]:
    return {found[0].lower().removeprefix("the ") for found in kind.finditer(one.text)}


def _says_something(sentence: Sentence) -> bool:
    return len(without_names(sentence.text).split()) >= _FEWEST_WORDS


def _is_decision(text: str) -> bool:
    is_open = text.rstrip().endswith("?") or _IF.match(text)
    if is_open or len(text.split()) < _FEWEST:
        return False
    is_whole = len(text.split()) >= _FEWEST_OF_DECISION and _DECIDES.search(text)
    return bool(is_whole or _SETTLES.search(text) or _BRIEFLY.match(text))


def _weight(sentence: Sentence, place: int, count: int, counts: Counter[str], root: str) -> float:
    """How much a sentence says of the whole."""
    stems = _stems(sentence.text)
    common = sum(min(counts[one], 5) for one in stems) / (len(stems) or 1)
    weight = common + min(len(stems), 12) / 6
    weight += 3 if sentence.message.ts == root and sentence.number < 2 else 0
    weight += 1 if _NUMBER.search(sentence.text) else 0
    weight += 1 if _FIGURE.search(sentence.text) else 0
    weight += 2 * place / count if len(stems) >= _FEWEST_WORDS else 0  # the later word counts
    weight += min(sum(one.count for one in sentence.message.reactions), 4) / 2
    weight += 1 if place >= count - 2 else 0
    return weight - (1.5 if sentence.text.rstrip().endswith("?") and place else 0)


def _names(text: str) -> set[str]:
    """What is called by a name in it, such as the firm that was chosen."""
    return {found[0].lower() for found in _NAME.finditer(text)}


def _stems(text: str) -> set[str]:
    return {stem_of(word) for word in telling_words(text)}


def _claim(sentence: Sentence, is_decision: bool) -> Claim:  # noqa: FBT001
    text = sentence.text
    short = text if len(text) <= _LONGEST_CLAIM else f"{text[:_LONGEST_CLAIM].rstrip()} …"
    message = sentence.message
    return Claim(short, message.author, message.ts, is_decision)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST_TOPIC:
        return text
    return text[:_LONGEST_TOPIC].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
