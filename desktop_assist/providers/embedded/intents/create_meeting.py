"""Requests to put a meeting into the calendar."""

import re
from dataclasses import replace

from desktop_assist.calendars.phrases import find_time_expressions, understand
from desktop_assist.providers.embedded.change_words import days_words
from desktop_assist.providers.embedded.day_number import is_other_day
from desktop_assist.providers.embedded.free_starts import with_free_starts
from desktop_assist.providers.embedded.kept_free import as_whole_part
from desktop_assist.providers.embedded.meeting_details import (
    MeetingDetails,
    arguments_of,
    is_all_day,
    read_details,
)
from desktop_assist.providers.embedded.meeting_order import meeting_order
from desktop_assist.providers.embedded.meeting_question import ask_for_rest, with_answer
from desktop_assist.providers.embedded.person_question import ask_who, open_person, with_person
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.new_value import clock_words
from desktop_assist.providers.embedded.slots.next_year import is_rolled_over
from desktop_assist.providers.embedded.slots.people import without_full_names
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.reminder import find_reminder
from desktop_assist.providers.embedded.slots.time_shift import find_shift
from desktop_assist.providers.embedded.slots.title import find_quoted_title
from desktop_assist.providers.embedded.slots.told_topic import told_topic
from desktop_assist.providers.embedded.telling import orders_something_else, tells
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.their_time import (
    asks_for_place,
    with_place,
    without_place,
)
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import (
    APPOINTMENT,
    BLOCK_VERB,
    CALENDAR,
    CHANGE,
    DOUBT,
    ENTRY_VERB,
    HOW_TO,
    INTO_CALENDAR,
    MEETING_NOUN,
    MEETING_VERB,
    OTHER_CHORE,
    OTHER_ORDER,
    QUESTION,
    REFUSAL,
    STATEMENT,
)

TOOL = "create_meeting"
_SURE = Text(
    'Add "{title}" to the calendar: {when}?',
    '"{title}" in den Kalender eintragen: {when}?',
)
_YES = Text("Yes", "Ja")
_WHOSE_CLOCK = Text('In which city is it "{said}"?', 'In welcher Stadt ist es "{said}"?')
_OWN_CLOCK = Text("By my own clock", "Nach meiner Uhr")
_OWN = whole_words("my, mine, own, here, mein\\w*, hier, eigen\\w*")
_COMPOUND = re.compile(rf"\b(?:[\w-]+ ){{1,2}}(?={MEETING_NOUN.pattern})", re.IGNORECASE)
_WITH_WHOM = re.compile(r"\b(?:with|mit) (?:the |my |our |der |dem |meine[mr]? )?[\w-]+")
_INVITES = re.compile(
    r"^\W*(?:remind me|erinnere? mich) [^:]{3,30} (?:before|vorher|davor): \w"
    r"|^\W*(?:please )?invite\b.+? (?:to|for) (?!the\b|my\b|our\b|this\b|that\b|it\b|\w+'s\b)\w",
    re.IGNORECASE,
)
_ALSO_REMINDS = re.compile(
    r"(?P<what>.{3,120}?), (?:and |und )?(?:remind me|erinnere? mich) [^,;:]{3,30} "
    r"(?:before|vorher|davor)\s*,",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?<=[\w,] )(?:about|regarding|re|concerning|on the topic of|wegen|zum thema|topic|thema)\b"
    r"[^,;.]*"
)
_ALL_DAY = whole_words("all[- ]day, whole days?, full days?, ganztägig\\w*, ganze\\w* tage?")
_POLITE = starting_with(
    "(?:can|could|shall) (?:we|you|i) (?:please )?(?:have|do|meet|get|put|set|find|squeeze|fit)",
    "können wir, könnten wir",
)
_ENTRY_ORDER = starting_with(
    "(?:please |just )?(?:make|book|schedule|add|arrange|set up|get|create|put in)(?: me| us)?"
    " (?:an? |the |this )?(?:appointment|meeting|slot|event|entry)\\b(?! with)",
    "(?:bitte )?(?:trag\\w*|mach\\w*|leg\\w*|erstell\\w*|plan\\w*|buch\\w*)(?: mir)?(?: bitte)?"
    " (?:eine?n? )?(?:termin|eintrag)\\b, .{3,80} (?:eintragen|einplanen|anlegen)\\W*$",
)
"""Says itself that it belongs into the calendar, whatever it is about."""
_ADDRESS = re.compile(r"\S+@\S+")
_WITH_SOMEBODY = whole_words(
    "(?:something|some time|time|a slot|an hour|half an hour|\\d+ min(?:ute)?s?) with",
    "(?:was|etwas|zeit|eine stunde|\\d+ minuten) mit",
)
_LETS = starting_with("let's|let us|lass uns|lasst uns")
_LONE_CALL = starting_with("(?:please )?(?:call|ring|phone)")
_MOST_WORDS_OF_A_NOTE = 5
_MOST_WORDS_OF_A_BARE_NOTE = 4
_OWN_TIME = whole_words(
    "vacation, time off, days? off, pto, leave, urlaub, flights?, flug, car, auto, tyres?, tires?",
    "oil change, vaccin\\w+, bank, insurance, passport, visa",
)
"""What people note for themselves, and ask others for more often."""
_VISIT = starting_with(
    "(?:i |we )?(?:have|need|got|gotta|must|want|'ve got)(?: got)? to (?:see|visit|go to|be at)",
    "(?:ich|wir) (?:muss|müssen) (?:zum|zur|zu den|ins?|in die|beim?)",
)
_GOES = whole_words("lands?, leaves, arrives?, departs?, boards, landet, startet, fliegt")
_AWAY = re.compile(
    r"(?:my |mein )?(?:vacation|holidays?|urlaub|out of (?:the )?office|leave|elternzeit|ferien)",
    re.IGNORECASE,
)
"""Lasts whole days, however they are named."""
_TOLD_AWAY = whole_words(
    "on (?:annual |parental |sick )?leave, on (?:holiday|vacation), out of (?:the )?office, away",
    "travelling, traveling",
)
"""Why one's time is kept free, where nothing else is said."""
_TIME_LEFT = whole_words(
    "(?:working|business|week) ?days?, weekends?, \\d{1,2}:\\d\\d, \\d{1,2} ?[ap]m, o'clock, noon",
    "midnight, uhr, first, last, third, until, till, bis, every, each, jede[rns]?, alle, twice",
)
_TAKES_BACK = whole_words(
    "i mean, i meant, no, wait, sorry, actually, oops, ich mein(?:e|te)?, gesagt, nein, doch",
    "sagen",
)
_EXCEPT = whole_words("except, but not, außer, ausser, aber nicht")
_PRONOUN = re.compile(r"sie|ihn|es|ihm|them|him|her", re.IGNORECASE)
"""Stands for something said before, which nobody knows here."""
_SENTENCE = whole_words(
    "i, i'm, you, you're, your, he, she, we, they, it, it's, is, isn't, are, was, were, been",
    "has, had, do, does, did, will, would, can, could, should, might, if, because, that, than",
    "what, when, why, who, how, where, which, whether, while, so, but, me, him, them, us, there",
    "ich, du, er, sie, es, wir, ihr, ist, sind, war, hat, habe, wird, kann, soll, wenn, weil, dass",
    "now, please, als, wie, was, warum, wer, wo, welche\\w*, mir, dir, ihm, uns, man, there's, let",
    "ago, last",
)
"""Words of sentences, which a note has no room for."""
_ALTERS = starting_with(
    "dupe, duplicate, clone, copy, replicate, rebook, re-book, redo, undo, unschedule, uncancel",
    "put \\b.+\\b off (?:until|till|to), restore, revert, relocate, merge the, swap, kopiere?",
    "dupliziere?",
)
"""Orders that are about what is there already, understood or not."""
_SAME_TIME = re.compile(
    r"^(?!(?:at )?(?:the )?same time [^:]*:).*"
    r"\b(?:(?:at )?the same|same|zur (?:gleichen|selben)|gleiche|selbe)"
    r" (?:time|hour|zeit|uhrzeit|stunde)\b"
)
"""The time of one that is there already; "same time tomorrow: sync" is a new one, at this hour."""
_AND_ASKS = starting_with(
    "(?:and|so|now|then|ok|okay|und|also|dann|jetzt)\\W+(?:what(?! about)|how (?:much|many|long)"
    "|which|who|was(?! ist mit)|wie ?viele?|wie lange|welche\\w*|wer)\\b"
)
"""Goes on asking: "and what did it add up to?" adds nothing."""
_NO_ORDER = (_SAME_TIME, QUESTION, _AND_ASKS, CHANGE, HOW_TO, STATEMENT, REFUSAL, _ALTERS)


def read(request: UserRequest) -> Reply | None:
    """A meeting to add, a question about it, or None for any other request."""
    ordered = meeting_order(request.text)
    request = request.saying(ordered.text)
    quoted = find_quoted_title(request.text)
    is_named, unquoted = bool(quoted.title), _without_corrections(quoted.rest, request)
    plain = find_reminder(without_full_names(unquoted, request.contacts).lower()).rest
    plain = _TOPIC.sub(" ", _ADDRESS.sub(" ", plain))
    if any(pattern.search(plain) for pattern in _NO_ORDER) or _shifts(plain):
        return None
    is_telling = tells(find_reminder(unquoted).rest, request.contacts)
    is_for_others = orders_something_else(plain) and not ordered.is_away
    if (is_telling and not ordered.is_put_in) or is_for_others:
        return None
    details = _details(plain, request)
    is_other = _is_other(plain, details)
    is_wanted = _is_own_time if is_other else _is_meeting
    is_put_in = ordered.is_put_in and details.has_subject and _is_timed(details)
    if not (is_put_in or is_wanted(plain, details)) or _PRONOUN.fullmatch(details.title):
        return None
    theirs = asks_for_place(request.text)
    reply = _asked_where(theirs, request) if theirs else reply_for(details, request)
    is_order = MEETING_VERB.search(plain) or _POLITE.search(plain)
    is_question = plain.rstrip().endswith("?") and not is_order
    is_away = _AWAY.fullmatch(details.title) is not None
    is_unsure = (
        is_question
        or ordered.is_told
        or (is_other and not is_away)
        or DOUBT.search(plain)
        or (not is_named and _leaves_time(details))
        or is_rolled_over(details.when, request)
        or is_other_day(request.text, details.when)
        or _leaves_exception(quoted.rest, request)
        or (_is_trip(details, plain) and not is_away)
    )
    if isinstance(reply, Ask):
        return reply if theirs else with_free_starts(reply, details, request)
    return _checked(reply, details, request) if is_unsure else reply


def _details(plain: str, request: UserRequest) -> MeetingDetails:
    """What is said of it; one's own time is kept free as a whole, and for what was told."""
    details = read_details(request)
    if details.when is not None and BLOCK_VERB.search(plain):
        details = replace(details, when=as_whole_part(details.when, request))
    if details.has_subject:
        return details
    away = _TOLD_AWAY.search(request.told)
    title = away[0].capitalize() if away else told_topic(request.told, is_alone=not details.people)
    return replace(details, title=title, has_subject=True) if title else details


def invites_to_new(request: UserRequest) -> bool:
    """Whether "invite Tom to lunch on Friday at 12" is about a meeting that is to be made.

    So is "remind me an hour before: dentist, Friday 8:30".
    """
    if meeting_order(request.text).is_away_entry:
        return True
    reminded = _ALSO_REMINDS.match(request.text)
    is_also = reminded is not None and not CHANGE.search(reminded["what"].lower())
    is_new = is_also or _INVITES.search(request.text) is not None
    return is_new and _is_timed(read_details(request))


def complete(pending: PlannedCall, answer: UserRequest) -> Reply:
    """The meeting that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    if theirs := asks_for_place(asked):
        placed = _with_clock(asked, answer.text)
        request = answer.saying(placed)
        is_known = placed != asked
        return (
            reply_for(read_details(request), request) if is_known else _asked_where(theirs, request)
        )
    details = read_details(answer.saying(asked))
    for text in (*answers, answer.text):
        details = _answered(details, answer.saying(clock_words(text)))
    return reply_for(details, answer.saying("\n".join((asked, *answers, answer.text))))


def _asked_where(theirs: str, request: UserRequest) -> Ask:
    """The question where it is so late, for a time by a clock that is not known here."""
    language = request.language
    question = _WHOSE_CLOCK.in_language(language, said=theirs)
    own = (_OWN_CLOCK.in_language(language),)
    return Ask(question, own, PlannedCall(TOOL, {REQUEST: request.text}))


def _with_clock(asked: str, answer: str) -> str:
    """The request by the clock of the place that was answered, or by one's own."""
    return without_place(asked) if _OWN.search(answer) else with_place(asked, answer)


def reply_for(details: MeetingDetails, request: UserRequest) -> Act | Ask:
    """Act when nothing is open, else ask."""
    if not details.is_complete(request.now):
        return ask_for_rest(details, request)
    person = open_person(details, request.contacts)
    if person is not None:
        return ask_who(person, details, request)
    return Act((PlannedCall(TOOL, arguments_of(details, request)),))


def _shifts(text: str) -> bool:
    """Whether something is to be later or longer: that has a time already."""
    shift = find_shift(text)
    return not INTO_CALENDAR.search(text) and bool(shift.later or shift.longer)


def _without_corrections(text: str, request: UserRequest) -> str:
    """The text without times taken back: "2 pm, I mean 3 pm" tells of nothing."""
    if not _TAKES_BACK.search(text):
        return text
    times = find_time_expressions(text, request.now, request.policy)
    spans = tuple((one.start, one.end) for one in times if _TAKES_BACK.search(one.text))
    return without(text, spans)


def _answered(details: MeetingDetails, answer: UserRequest) -> MeetingDetails:
    """The meeting with an answer to what was asked about it."""
    person = open_person(details, answer.contacts) if details.is_complete(answer.now) else None
    chosen = with_person(person, details, answer) if person is not None else None
    return chosen or with_answer(details, answer)


def asked_first(reply: Act, request: UserRequest) -> Ask:
    """The question whether to add what was taken from a few words."""
    return _checked(reply, read_details(request), request)


def _checked(reply: Act, details: MeetingDetails, request: UserRequest) -> Ask:
    """Ask before "Lunch with Tom tomorrow at 12?" is taken for an order."""
    [call] = reply.calls
    start = details.when.start if details.when else None
    when = days_words(start, call.arguments, request.language) if start else ""
    question = _SURE.in_language(request.language, title=details.title, when=when)
    return Ask(question, (_YES.in_language(request.language),), call)


def _is_trip(details: MeetingDetails, text: str) -> bool:
    """Whether several days are named, but not that all of them are meant."""
    when = details.when
    if when is None or not is_all_day(when) or when.start is None or when.end is None:
        return False
    return (when.end - when.start).days > 1 and not _ALL_DAY.search(text)


def _leaves_time(details: MeetingDetails) -> bool:
    """Whether something about the time was left over, and is now in the title."""
    return _TIME_LEFT.search(details.title) is not None


def _leaves_exception(text: str, request: UserRequest) -> bool:
    """Whether times are left out that no rule can leave out: "except in August"."""
    if not _EXCEPT.search(text):
        return False
    when = understand(text, request.now, request.policy)
    if when is None or when.recurrence is None:
        return False
    return _EXCEPT.search(without(text, when.spans)) is not None


def _is_other(text: str, details: MeetingDetails) -> bool:
    """Whether it is for somebody else to do; "flight review" is a review, not a flight."""
    if INTO_CALENDAR.search(text) or _ENTRY_ORDER.search(text):
        return False
    if OTHER_ORDER.search(text):
        return True
    kept = text.replace(details.place.lower(), " ") if details.place else text
    kept = _WITH_WHOM.sub(" ", _COMPOUND.sub(" ", kept))
    return OTHER_CHORE.search(kept) is not None


def _is_meeting(text: str, details: MeetingDetails) -> bool:
    names_meeting = any(one.search(text) for one in (MEETING_NOUN, APPOINTMENT, CALENDAR))
    has_sign = names_meeting or bool(details.people) or bool(_WITH_SOMEBODY.search(text))
    if details.when is None and _LONE_CALL.search(text):
        return False
    has_time = details.when is not None and details.when.has_time
    is_proposed = names_meeting and has_time and _LETS.search(text)
    if is_proposed or (has_sign and MEETING_VERB.search(text)):
        return True
    if names_meeting and (details.people or _is_bare(text, details)):
        return True
    if _is_entry(text, details) or (has_sign and _is_timed(details)):
        return True
    return _is_note(text, details)


def _is_own_time(text: str, details: MeetingDetails) -> bool:
    """Whether something else than a meeting is noted with its time: "vacation from … to …"."""
    is_order = MEETING_VERB.search(text) or _GOES.search(text) or text.rstrip().endswith("?")
    return _OWN_TIME.search(text) is not None and not is_order and _is_note(text, details)


def _is_bare(text: str, details: MeetingDetails) -> bool:
    """A meeting and its day or time, and nothing else: "meeting tomorrow", "dentist at 9"."""
    when = details.when
    if (
        when is None
        or not (when.names_day or when.has_time)
        or _SENTENCE.search(text)
        or text.rstrip().endswith("?")
    ):
        return False
    return len(details.title.split()) <= _MOST_WORDS_OF_A_BARE_NOTE


def _is_note(text: str, details: MeetingDetails) -> bool:
    """A few words with a day and a time and no verb, as people write them into a calendar."""
    if not (details.has_subject and _is_timed(details)) or _SENTENCE.search(text):
        return False
    return len(details.title.split()) <= _MOST_WORDS_OF_A_NOTE


def _is_entry(text: str, details: MeetingDetails) -> bool:
    """Something with a day and a time: "Dentist, Wednesday 8:15, 40 min", "block Friday 9-11"."""
    if details.when is None or not (details.has_subject or BLOCK_VERB.search(text)):
        return False
    if BLOCK_VERB.search(text):
        return True
    if _VISIT.search(text):
        return _is_timed(details)
    is_lasting = details.when.duration is not None or details.when.recurrence is not None
    has_sign = is_lasting or bool(INTO_CALENDAR.search(text))
    return (has_sign or bool(ENTRY_VERB.search(text))) and _is_timed(details)


def _is_timed(details: MeetingDetails) -> bool:
    when = details.when
    if when is None or not (when.names_day or when.recurrence):
        return False
    return when.has_time or when.says_all_day
