"""Says in one sentence what an order for a meeting says in several."""

import re

from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import QUESTION

_COUNTS = one_of("two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, a dozen")
_STARTS = one_of(
    "it, that, this, we, the, should, an?, location, venue, please, could, can, room, meet, allow",
    f"{_COUNTS} (?:of|times|sessions|only|in)",
    "about, half, das, es, wir, treffpunkt, ort, dauert, bitte, kannst, könntest, eine, reicht",
)
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_][)!?.])(?<!\b[A-Za-zÀ-ÿ]\.)(?<!\.\w\.)\s+(?=[^\Wa-zäöüß_])"
    rf"|(?<=\d[!?.])\s+(?=[A-Z])(?=(?i:{_STARTS}\b)"
    r"|(?:[A-Z][\w'&-]* ){1,3}(?i:room|hall|office|building|raum|saal|büro)\b)"
)
"""Behind a number a point may be that of a date: "10. Oktober"."""
_ABOUT = r"(?:(?:only|just|about|around|roughly|maybe|at most|nur|etwa|ungefähr|circa|ca\.|rund) )*"
_LONG = (
    r"(?:(?:\d+(?:[.,]\d)?|an?|half an?|three quarters of an|one|two|three|four|ten|fifteen"
    r"|twenty(?:[- ]five)?|thirty|forty(?:[- ]five)?|fifty|ninety|eine?|eine halbe|eine dreiviertel"
    r"|anderthalb|eineinhalb|zwei|drei|vier|zehn|fünfzehn|zwanzig|dreißig|fünfundvierzig)[ -]?"
    r"(?:min(?:ute)?[ns]?|h(?:ou)?rs?|h|stunden?|viertelstunde)(?: and a half)?"
    r"|an hour and (?:a half|a quarter)|half an hour)"
)
_OFTEN = one_of(
    "normally, usually, typically, generally, probably, only, just, normalerweise, meistens"
)
_IT = one_of("it, that, this, we, the meeting, es, das, wir, der termin")
_LASTS = re.compile(
    rf"\W*(?:{_IT}(?:'ll| will| should| would| might| won't)? )?(?:{_OFTEN} )*"
    r"(?:takes?|lasts?|needs?|be|runs?(?: for)?|allow|reserve|plan(?: for)?|dauert"
    r"|braucht|brauchen|geht|geplant sind|rechne mit)"
    rf"(?: {_OFTEN})* {_ABOUT}(?:for )?(?P<long>{_LONG})\W*",
    re.IGNORECASE,
)
"""How long: "It normally takes about an hour and a half"."""
_IS_ENOUGH = (
    rf"{_ABOUT}(?P<long>{_LONG}) (?:should (?:do(?: it)?|be (?:enough|plenty|fine)|suffice)"
    r"|(?:will|'ll) (?:do(?: it)?|be (?:enough|plenty|fine))|(?:is|are) (?:enough|plenty|fine)"
    r"|(?:sollten?|dürften?|müssten?) reichen|reich(?:t|en)(?: aus| dafür)?|genüg(?:t|en))"
)
_SUFFICES = re.compile(rf"\W*{_IS_ENOUGH}\W*", re.IGNORECASE)
_SUFFICES_BESIDE = re.compile(rf"(?<=[,;]) *{_IS_ENOUGH}(?=\W|$)", re.IGNORECASE)
_WHERE = re.compile(
    r"\W*(?:(?:we|they)(?:'re| are|'ll be| will be|'ll| will)? (?:meeting(?: up)?|meet(?: up)?|be)?"
    r"|(?:it|that)(?:'s| is|'ll be| will be)|meet(?:ing)?(?: us)?|wir (?:treffen uns|sind)"
    r"|(?:das|es) (?:ist|findet)|treffpunkt (?:ist )?)"
    r"\s+(?P<where>(?:at|in|im|am|in der|beim?|an der|vor dem|outside)\s+[^,.;!?]{2,50}?)"
    r"(?: statt)?\W*",
    re.IGNORECASE,
)
"""Where: "We're meeting at the Meanwood Road gate"."""
_SO_WE_CAN = re.compile(
    r",? so (?:that )?(?:we|i|you|they) can (?:talk (?:about|through)|discuss|go (?:over|through)"
    r"|review|run through|look (?:at|over)|walk through|sort out|catch up on|plan|prepare"
    r"|finali[sz]e) (?=\w)",
    re.IGNORECASE,
)
"""What it is about, told as what it is for."""
_WHERE_BESIDE = re.compile(
    r"(?<=[,;]) *(?:and )?(?:we|they)(?:'ll| will)? (?:be|meet(?: up)?) "
    r"(?P<where>(?:at|in) [^,.;!?]{2,40}?)(?=[,.;!?]|$)",
    re.IGNORECASE,
)
_PLACE_NAMED = re.compile(
    r"\W*(?:(?:the )?(?:location|venue|place|room|meeting point)|(?:der )?(?:ort|treffpunkt|raum))"
    r"(?:'s| is| will be| ist|:)\s+(?P<where>[^,.;!?]{2,50}?)\W*",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\W*(?P<where>(?:(?:[^\W\d_]|\d)[\w.'&/-]*\s){0,3}?(?:room|hall|office|building|auditorium"
    r"|theatre|theater|library|cafe|café|canteen|boardroom|\w*raum|\w*saal|\w*zimmer|\w*büro"
    r"|kantine|foyer|aula)(?:\s[\w.-]{1,6})?)\W*",
    re.IGNORECASE,
)
"""Alone in its sentence: "Boole Room"."""
_ROOM_FREE = re.compile(
    r"\W*(?P<where>(?:(?!we\b|i\b|it\b)[^\W_][\w.'&/-]*\s){0,4}?(?:room|hall|office|boardroom"
    r"|library|canteen|cafe|café|lounge|studio|\w*raum|\w*saal|\w*zimmer|\w*büro)(?:\s[\w.-]{1,6})?)\s"
    r"(?:will do|would do|works(?: for me)?"
    r"|(?:(?:should|will|ought to) be|is|looks|seems|sollte|müsste|ist)\s"
    r"(?:(?:still|all|noch) )?(?:free|available|empty|open|ours|fine|ok(?:ay)?|good|booked"
    r"|reserved|frei|gebucht|reserviert)(?: (?:then|for us|for it|at that time|by then|sein"
    r"|dann))*)\W*",
    re.IGNORECASE,
)
"""A room that is said to be free: "The Wicker room should be free"."""
_AT_FIRST = re.compile(r"^(?:at|in|im|am|beim?|an)(?: de[rmn])?\b", re.IGNORECASE)
_ADDS_IT = re.compile(
    r"\W*(?:(?:so|and|then|please|bitte|also|dann|und)\W+)*"
    r"(?:(?:can|could|would|will) (?:you|we) |(?:kannst|könntest|würdest) du |(?:können|könnten) "
    r"sie )?(?:(?:please|bitte|mir|mal|maybe|just)\s+)*"
    r"(?:(?:add|put|pop|stick|note|enter|book|schedule|block|pencil)\s+"
    r"(?:it|that|this|them|those)|(?:das|es|ihn|sie)\s+(?:bitte |mal |noch )*(?=ein|auf|in)"
    r"|(?:trag|schreib|pack|leg|nimm)e?\s+(?:das|es|ihn|sie)(?: bitte| mal| noch)*)"
    r"(?:\s+(?:in|down|up|out|on|ein|auf|eintragen|aufnehmen|in den kalender|(?:in|on|to|into) "
    r"(?:my|the|our) (?:calend[ae]r|diary|agenda)|for me|please|bitte))*\W*",
    re.IGNORECASE,
)
"""What is to be done with what was told: "Could you add it?"."""
_DECIDED = re.compile(
    r"^\W*(?:so |also )?(?:(?:we|i|they)(?:'ve| have|'re| are|'m| am)? (?:all |now |just )*"
    r"(?:decided|agreed|arranged|planned|planning|going)(?: now)? (?:to|on)"
    r"(?: (?:do|have|hold|run|meet for|meet up for|set up|start|organi[sz]e))?(?= )"
    r"|(?:wir|ich) (?:haben|habe) (?:uns )?(?:beschlossen|vereinbart|verabredet|entschieden)"
    r"(?:,| (?:für|zu))?)",
    re.IGNORECASE,
)
"""Leads to what it is: "We've decided to do a site walk round"."""
_SO_OFTEN = re.compile(
    rf"\W*(?:(?:just|only|for|about|so|make it|that's|let's (?:do|have|say)|we need|we'll need) )*"
    rf"(?P<count>\d{{1,2}}|{_COUNTS})(?: of (?:them|those|these)|x| times?| sessions?| occurrences?"
    r"| (?:meetings|calls|dates|weeks|instances|sessions))(?: (?:in total|altogether|overall"
    r"|should do"
    r"(?: it)?|will do|please|all up|in all|is enough|are enough))*\W*",
    re.IGNORECASE,
)
"""How many of a series: "Six of them"."""
_SO_OFTEN_BESIDE = re.compile(
    rf",\s*(?P<count>\d{{1,2}}|{_COUNTS}) of (?:them|those|these|'?em)\b(?: please)?", re.IGNORECASE
)
_SO_MANY = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{_COUNTS}) (?P<long>(?:\d+|one|two|half)[- ]?(?:an )?(?:hour|h"
    rf"|min(?:ute)?s?)(?:[- ]long)?)"
    r" (?P<what>session|meeting|call|lesson|workshop|slot)s\b(?P<rest>(?=.*\b(?:\w+days|every"
    r"|each|weekly"
    r"|fortnightly)\b)[^;!?]*?)(?=[.!?]?\s*$)",
    re.IGNORECASE,
)
"""How many of a series, and how long each: "three 1-hour sessions with Noor, Tuesdays at 10"."""
_FEWEST = 2


def in_one_sentence(text: str) -> str:
    """The order with what the sentences behind it tell of its length and its place."""
    text = _SO_MANY.sub(r"a \g<long> \g<what>\g<rest>, \g<count> times", text)
    text = _SO_OFTEN_BESIDE.sub(r", \g<count> times", text)
    text = _SO_WE_CAN.sub(" about ", text)
    text = _WHERE_BESIDE.sub(r" \g<where>,", _SUFFICES_BESIDE.sub(r" \g<long>", text))
    sentences = _SENTENCE_END.split(text)
    if len(sentences) < _FEWEST or QUESTION.search(text.lower()):
        return text
    sentences = _added(sentences)
    order, kept = sentences[0], []
    for sentence in sentences[1:]:
        more = _more(sentence)
        if more:
            order = f"{order.rstrip(' .!?')}, {more}"
        else:
            kept.append(sentence)
    return " ".join((order, *kept))


def _added(sentences: list[str]) -> list[str]:
    """What is told as the order itself, where the last sentence asks to put it down."""
    *told, last = sentences
    if not _ADDS_IT.fullmatch(last) or not _DECIDED.match(told[0]):
        return sentences
    verb = "plane" if re.match(r"\W*(?:also )?(?:wir|ich)\b", told[0], re.IGNORECASE) else "add"
    return [_DECIDED.sub(verb, told[0]), *told[1:]]


def _more(sentence: str) -> str:
    """What a sentence adds, as it stands behind a comma; empty when it adds nothing."""
    long = _LASTS.fullmatch(sentence) or _SUFFICES.fullmatch(sentence)
    if long:
        return long["long"]
    where = _WHERE.fullmatch(sentence) or _PLACE_NAMED.fullmatch(sentence)
    where = where or _ROOM_FREE.fullmatch(sentence) or _ROOM.fullmatch(sentence)
    counted = _SO_OFTEN.fullmatch(sentence)
    if counted is not None:
        return f"{counted['count']} times"
    if where is None:
        return ""
    return f"location: {_AT_FIRST.sub('', where['where']).strip()}"
