"""Turns a question as people talk into the words that documents use for it."""

import re
from collections.abc import Callable, Iterator

from desktop_assist.providers.embedded.company_words import AT_WORK
from desktop_assist.providers.embedded.language import language_of
from desktop_assist.providers.embedded.proposals.asked_part import AskedPart
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_THEM = one_of(
    "they, (?:the|our|my) (?:firm|company|boss|employer|office|business|charity|council|place|lot)",
    "work, the people here",
)
_ASKS = one_of("do, does, would, will, can, could, might")
_GIVES = one_of(
    "put, chip, throw, bung, stick, kick, pay, contribute, cough up, shell out, stump up, fork out",
    "fork over, spring, stretch, go halves",
)
_STANDARD = (
    (
        (
            rf"\b(?P<ask>{_ASKS}) (?-i:(?!I\b)[A-Z][a-z][\w&-]+(?: [A-Z][a-z][\w&-]+)?)"
            r" (?=(?:ever |even |actually )?"
            r"(?:pay|cover|reimburse|contribute|subsidi[sz]e|refund)\b)"
        ),
        # Its own name stands on each document, and says nothing of what is asked.
        r"\g<ask> the company ",
    ),
    (
        (
            rf"\b{_ASKS} {_THEM} (?:\w+ )?{_GIVES}(?: in)?"
            r"(?: (?:anything|something|a bit|money|some))?(?: in)? (?:for|to|towards?|on|into)\b"
        ),
        "would the company pay something towards",
    ),
    (
        rf"\b(?P<ask>{_ASKS}) {_THEM} (?:cough up|shell out|stump up|fork out)\b",
        r"\g<ask> they pay",
    ),
    (
        r"\b(?:what|how much) do (?:they|we|you|people) (?:give|get|pay)(?: us)? (?:an?|per)\b",
        "what do they pay per",
    ),
    (r"(?<=\w )an? (?P<unit>mile|kilomet(?:re|er)|km|night|head)\b(?=\W|$)", r"per \g<unit>"),
    (r"\bper head\b", "per person"),
    (
        (
            r"(?<!by )\bwhen (?=(?:do|does|did|must|should|has|have|is|are)\b[^?.]{2,40}?"
            r"\b(?:be|get|come|go|hand(?:ed)?|send|sent|bring|brought)\b[^?.]{0,12}?"
            r"\b(?:back|in|over|out|returned|handed)\b)"
        ),
        "by when ",
    ),
    (r"\b(?P<be>(?:has|have|had|need|needs) to be|must be|be) in by\b", r"\g<be> handed in by"),
    (r"\bhave (?P<what>(?!to\b)\w[\w' -]{2,40}?) in by\b", r"hand in \g<what> by"),
    (r"\b(?:get|knock) (?P<what>the \w[\w' -]{2,30}?) in by\b", r"hand in \g<what> by"),
    (
        r"\b(?:krieg|bekomm)\w* (?:ich|wir|man) (?:da |dort )?(?:et)?was dazu\b",
        "zahlt die Firma einen Zuschuss",
    ),
    (r"\bzahl(?:t|en) (?:das |die |da |mir |uns )*(?:wer|einer|jemand)\b", "zahlt die Firma"),
    (r"\bzahlen die (?=(?:mir|uns|einen?|das|den|die)\b)", "zahlt die Firma "),
)
_WORDS = tuple((re.compile(said, re.IGNORECASE), meant) for said, meant in _STANDARD)
"""As people say it, and as it is written."""
_REFERS = whole_words(
    "(?<!after )(?<!is )that(?! (?:i|we|you|they)\\b), this(?! \\w)",
    "(?<!\\bis )(?<!\\bdoes )(?<!\\bwas )it(?!'s)",
    "dort, dorthin, darin, there(?! (?:is|are|was|any|a)\\b), da (?:rein|drin|hinein|überhaupt)",
    "them, one(?! of\\b), he, she, him, her, dafür, dazu, davon, damit, es, er",
    "(?<=darf )die, das(?! \\w)",
)
_OF_DAMAGE = re.compile(
    r"\b(?:scratch\w*|dent(?:s|ed)?|dings?|dinged|prang\w*|(?:backed|reversed|drove|bumped|ran) "
    r"[^,.;]{0,30}?into|kratzer|delle|beule|angefahren|gerammt)\b",
    re.IGNORECASE,
)
"""What happened, where papers speak of damage."""
_FEWEST = 4
_NAME = re.compile(r"(?<=\w )(?!(?:I|I'm|I've|I'd)\b)[A-Z][\w-]{2,}")
_DAY = whole_words(
    "mon(?:day)?, tues?(?:day)?, wed(?:nesday)?, thu(?:rs)?(?:day)?, fri(?:day)?, sat(?:urday)?",
    "sun(?:day)?, january, february, march, april, may, june, july, august, september, october",
    "november, december, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag",
)


def queries_for(part: AskedPart, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """What to look up for a message: one query, or one for each thing that is asked.

    Args:
        part: The message, taken apart.
        knows: Whether the documents answer a question; takes its time.
    """
    alone = part.questions
    if len(alone) > 1 and not any(leans(one) for one in alone):
        return tuple(_best((with_names(one, part.told), _whole(part)), knows) for one in alone)
    whole, short = _whole(part), with_names(part.question, part.told)
    is_leaning = bool(part.told) and leans(alone[0])
    return (_best((whole, short) if is_leaning else (short, whole), knows),)


def in_standard_words(question: str) -> str:
    """A question with what people say for paying and handing in put as documents put it."""
    for said, meant in _WORDS:
        question = said.sub(meant, question)
    return question


def _best(queries: tuple[str, ...], knows: Callable[[str], bool]) -> str:
    """The first that the documents answer, else the first."""
    different = tuple(dict.fromkeys(queries))
    return next((one for one in different if knows(one)), different[0])


def leans(question: str) -> bool:
    """Whether a question is understood only with what was said before it."""
    return len(question.split()) < _FEWEST or _REFERS.search(question) is not None


def _whole(part: AskedPart) -> str:
    return in_standard_words(". ".join(filter(None, (part.told, part.question)))).strip(" ?.!")


def with_names(question: str, told: str) -> str:
    """The question with the things of work and the names that are only told before it."""
    plain = in_standard_words(question).strip(" ?.!")
    new = [one for one in dict.fromkeys(_things(told)) if one.lower() not in plain.lower()]
    return f"{plain}, {' '.join(new)}" if new else plain


def _things(told: str) -> Iterator[str]:
    yield from (found[0] for found in AT_WORK.finditer(told))
    if _OF_DAMAGE.search(told):
        yield "Schaden" if language_of(told) == "german" else "damage"
    yield from (found[0] for found in _NAME.finditer(told) if not _DAY.fullmatch(found[0]))
