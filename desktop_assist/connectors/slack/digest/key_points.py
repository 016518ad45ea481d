"""Chooses the sentences that say what a discussion was about and what came of it."""

import re
from collections import Counter
from collections.abc import Sequence

from desktop_assist.connectors.slack.digest.action_words import HEADED
from desktop_assist.connectors.slack.digest.digest import Claim
from desktop_assist.connectors.slack.digest.sentences import Sentence, without_names
from desktop_assist.connectors.slack.search_words import stem_of, telling_words

_MOST_CLAIMS = 6
_FEWEST_CLAIMS = 3
_FEWEST_WORDS = 4
_FEWEST_OF_DECISION = 3
_OF_DECISION = 6
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
    weights = [
        _weight(one, place, len(worth), counts, root) + (_OF_DECISION if one in settled else 0)
        for place, one in enumerate(worth)
    ]
    ranked = sorted(range(len(worth)), key=lambda place: (-weights[place], place))
    # Of a few messages not all: the whole stands beside it.
    most = min(max(len(worth) // 2, _FEWEST_CLAIMS), _MOST_CLAIMS)
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
    settled, heading = set(), ""
    for sentence in sentences:
        ts = sentence.message.ts
        if _DECISIONS.match(sentence.text):
            heading = ts
        elif HEADED.match(sentence.text):
            heading = ""
        elif (heading == ts and sentence.is_bullet) or _is_decision(sentence.text):
            settled.add(sentence)
    return settled


def _says_something(sentence: Sentence) -> bool:
    return len(without_names(sentence.text).split()) >= _FEWEST_WORDS


def _is_decision(text: str) -> bool:
    is_open = text.rstrip().endswith("?") or _IF.match(text)
    is_whole = len(text.split()) >= _FEWEST_OF_DECISION
    return is_whole and not is_open and _DECIDES.search(text) is not None


def _weight(sentence: Sentence, place: int, count: int, counts: Counter[str], root: str) -> float:
    """How much a sentence says of the whole."""
    stems = _stems(sentence.text)
    common = sum(min(counts[one], 5) for one in stems) / (len(stems) or 1)
    weight = common + min(len(stems), 12) / 6
    weight += 3 if sentence.message.ts == root and sentence.number < 2 else 0
    weight += 1 if _NUMBER.search(sentence.text) else 0
    weight += min(sum(one.count for one in sentence.message.reactions), 4) / 2
    weight += 1 if place >= count - 2 else 0
    return weight - (1.5 if sentence.text.rstrip().endswith("?") and place else 0)


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
