"""Who is to come to a meeting that is told of in free words, whether one knows them or not."""

import re

from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.slots.people_named import people_in, somebody_in
from desktop_assist.providers.embedded.word_list import one_of

_TITLE = r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Madam|Bu|Pak)\b\.? )"
_NO_NAME = one_of(
    "Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Tues|Weds|Thurs?",
    "Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August",
    "September|October|November|December|Teams|Zoom|Skype|Webex|Google|Slack|I|The|My|Our|We|He",
    "She|They|It|This|That|Room|OK|Ok|So|And|Right|Need|Needs|Can|Could|Please|Put|Add|Book|Lunch",
    "Call|Meeting|Coffee|Tomorrow|Today|Next|Also|Then|Oh|Hi|Hey|Yes|No|Well|Just|Got|Have",
    "Let|Move|Change|Cancel|Block|Set|Get|Give|Make|Take|Stick|Pop|What|When|Who|Is|Are|Do|Does",
)
_PLAIN = rf"(?!{_NO_NAME}\b)[A-ZÀ-Þ][\w-]+"
_NAME = rf"(?:{_TITLE}?{_PLAIN}(?: {_PLAIN})?)"
_NAMES = rf"{_NAME}(?:(?:, and|,| and| &| n) {_NAME})*"
_BESIDE = re.compile(
    r"\b(?i:with|wi['\u2019]?|w/?|see|seeing|meet|meeting|meeting up with|ring|call|calling|need"
    r"|needs"
    rf"|needing|having|got|(?:speak|talk)(?:ing)? to|catch up with|interview|interviewing|invite"
    rf"|inviting) (?P<names>{_NAMES})"
    r"(?!['\u2019]s\b)"
)
_PUT_IN = re.compile(
    rf"\b(?i:put|pop|stick|pencil|get|book|slot) (?P<names>{_NAMES}) (?i:in|down|on)\b"
)
_WISHES = one_of(
    "wants?, needs?, would (?:like|love), 'd (?:like|love), has asked, asked, can(?! go\\b), could",
    "is coming, 's coming, comes, called, rang, phoned, suggested, offered, finally, proposed",
    "is free, 's free, is in, will be (?:in|over), has time, is after, 's after, keeps asking",
    "messaged, emailed, pinged, said, says, is over, 's over, fancies, is dying, is keen",
)
_OPENING = r"(?:\W*(?i:so|ok|okay|and|right|oh|hey|also|well|now|then|next|got|alright|n)\b)*\W*"
_OF_FIRM = r"(?: (?i:from|over at|over in|at|of|in|out at) [\w'&-]+(?: [A-ZÀ-Þ][\w'&-]+){0,2})"
_WISHING = re.compile(rf"^{_OPENING}(?P<names>{_NAMES}){_OF_FIRM}?,? ?(?:{_WISHES})\b")
_LOWER = re.compile(
    rf"^{_OPENING}(?P<name>(?!(?:i|we|he|she|they|it|someone|somebody|nobody|everyone|people|call"
    r"|word|news|message|mail|email|lunch|meeting|the|my|our|a|an)\b)[a-z]{3,}"
    r"(?: [a-z]{3,})?) (?:from|over at|over in) [\w'&-]+(?: [\w'&-]+)?,? (?:" + _WISHES + r")\b"
)
_LOWER_WITH = re.compile(
    r"\b(?:with|wi['\u2019]|w/?|see|meet) (?P<name>(?!(?:the|my|our|his|her|their|your|a|an|all"
    r"|both"
    r"|some|any|no|him|her|them|me|you|us|it|that|this|these|those|everyone|everybody|people|two"
    r"|three|four|nothing|regards?|respect|which|whom|about|what|how|if)\b)[a-z]{3,})"
    r"(?= (?:from|at|about|on|re|over|in|for|and|to|mon|tues?|weds?|thurs?|fri|sat|sun|\w+day"
    r"|tmrw|tomorrow|next|this)\b|[,.;]|$| \d|\s*¦)"
)
_TITLED = re.compile(rf"(?<!from )(?<!of )\b(?P<names>{_TITLE}{_PLAIN}(?: {_PLAIN})?)")
_AND = re.compile(r", and | and |, | & | n ")


def people_told(text: str, book: ContactBook) -> tuple[str, ...]:
    """The people one knows, and others that are named as those who come or who want it.

    Args:
        text: The message without its times.
        book: Whom one knows.
    """
    known = people_in(text, book)
    said = [name for found in _found(text) for name in _AND.split(found)]
    said += [one.title() for one in _lower_names(text)] if not (known or said) else []
    parts = {word.lower() for one in known for word in one.split()}
    new = [one for one in dict.fromkeys(said) if not _is_known(one, parts)]
    new = [one for one in new if not any(one != other and one in other for other in new)]
    return (*known, *new) or somebody_in(text, book)


def _is_known(name: str, parts: set[str]) -> bool:
    return bool({word.lower().strip(".") for word in name.split()} & parts)


def _found(text: str) -> list[str]:
    names = [one["names"] for one in _TITLED.finditer(text)]
    names += [found["names"] for one in (_BESIDE, _PUT_IN) for found in one.finditer(text)]
    wishing = _WISHING.match(text)
    return [*names, wishing["names"]] if wishing else names


def _lower_names(text: str) -> list[str]:
    wishing = _LOWER.match(text)
    beside = _LOWER_WITH.search(text)
    return [one["name"] for one in (wishing, beside) if one is not None][:1]
