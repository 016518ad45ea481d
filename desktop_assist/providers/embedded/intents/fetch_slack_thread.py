"""Requests for a discussion in Slack."""

import re

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.providers.embedded.discussion import is_to_schedule, scheduling
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.word_list import NO_ABBREVIATION, one_of, starting_with

TOOL = "fetch_slack_thread"
_PERMALINK = re.compile(r"https?://[\w.-]*slack\.com/\S+[\w/]")
_CHANNEL = re.compile(
    r"(?:\b(?:in|from|of|on|at|im|aus|in)\s+)?(?:(?:the|our|dem|der|den)\s+)?(?:slack[ -])?"
    r"(?:#(?P<hash>[\w-]+)(?:[ -]channel|[ -]kanal)?"
    r"|(?<=the )(?P<words>(?!(?:slack|whole|right|wrong|same|other)\b)[\w-]+(?: [\w-]+){1,2})"
    r" channel\b"
    r"|(?P<name>[\w-]+)[ -](?:slack[ -])?(?:channel|kanal)\b"
    r"|(?:channel|kanal)\s+#?(?P<named>[\w-]+))",
    re.IGNORECASE,
)
_SLACK = re.compile(
    r"\bslack\b|\bthreads?\b|(?:^|\s)#[a-z][\w-]+|\bchannel\b|\bkanal\b", re.IGNORECASE
)
_BY_OTHERS = re.compile(
    r"\b(?:did|has|have) (?:any(?:one|body)|some(?:one|body)|people|the (?:team|others|lads"
    r"|guys)) (?:ever |already |actually )?(?:say|said|mention(?:ed)?|writ(?:e|ten)|post(?:ed)?)\b"
    r"(?: anything)?(?: (?:about|on|re|regarding))?(?: (?:when|if|whether|what|why|who|how|that))?"
    r"|\bhat (?:denn |da |schon )?(?:jemand|wer|irgendwer|irgendjemand) (?:was |etwas )?(?:dazu )?"
    r"(?:gesagt|geschrieben|erwähnt)(?:[, ]+(?:wann|ob|was|warum|wer|wie|dass))?",
    re.IGNORECASE,
)
"""Asks what others said: "did anyone say when it's fixed"."""
_OF_PAPERS = re.compile(
    r"\b(?:polic(?:y|ies)|documents?|handbook|guidelines?|e-?mails?|minutes|richtlinie\w*"
    r"|dokument\w*|handbuch|protokoll)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|on|zu[mr]?|über|wegen|for"
    r"|where (?:we|they|people) (?:talked about|discussed|mentioned|decided(?: on)?))\s+"
    r"(?:(?:the|our|den|die|das|dem|der)\s+)?(?P<query>[^¦?.!,]+)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:(?:the|our|die|den|der)\s+)?(?P<query>[^¦?.!,]+?)\s+"
    + one_of("discussion, thread, conversation, debate, diskussion, unterhaltung"),
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:^|\s+)(?:"
    + one_of(
        "gesagt, geschrieben, besprochen, diskutiert, beschlossen, ausgemacht, vereinbart, geredet",
        "entschieden, discussion, thread, (?:he)?rausgekommen, jetzt, nun, denn, dann",
    )
    + r")\s*$"
    r"|\s+(?:on|in|from|auf|aus)\s+slack\s*$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:"
    + one_of(
        "catch me up on, (?:me )?up to (?:date|speed) on",
        "please, can you, could you, bitte, get, show, find, fetch, pull up, search, give, read",
        "me, what, did, people, was, said, summari[sz]e, open, look up, slack, for, in, the",
        "latest, hol, fasse?, zusammen",
        "mir, zeig\\w*, finde?, such\\w*, von, recent, last, a, thread, from, up",
        "summary, of, bring, happened, has been said",
        "going on, anything new, was wurde, was ist, was haben (?:wir|die|sie), wurde, worden",
        "alles, was gibt(?:'s| es) neues, was steht",
    )
    + r"\b\W*)+",
    re.IGNORECASE,
)
_SENDS = starting_with(
    "(?:(?:please|can you|could you) )?(?:post|send|write|reply|message|notify|tell|share|join)",
    "schreib\\w*, poste?, sende?, schick\\w*, antworte",
)
_OTHER = re.compile(
    r"\b(?:slack off|tv|youtube|music|radio|sewing|screw|cut me some)\b", re.IGNORECASE
)
_WHEN = re.compile(
    r"\b(?:last|yesterday|ago|this|today|since|past|recent|previous|letzte\w*|gestern|vorgestern"
    r"|vorige\w*|diese\w*|heute|vergangene\w*|seit|vor)\b",
    re.IGNORECASE,
)
"""What was said is looked for where a day that is over is named; "the Friday demo" is a subject."""
_FROM = re.compile(r"\b(?:from|of|on|in|during|von|aus|vom|am)\s*$", re.IGNORECASE)


_SENTENCE = re.compile(rf"(?<=[^\W\d_]){NO_ABBREVIATION}[.?!]+\s+")
_IS_ASKED = re.compile(
    r"(?:^|[,;:]\s*|\b(?:and|und|so)\s+)(?:what|who|why|how|which|was|wer|warum|wie|worum|welche\w*"
    r"|wofür|worauf)\b",
    re.IGNORECASE,
)
_CAME_OUT = re.compile(
    r"^\W*(?:(?:und|so|also|ok|sag mal),? )*was (?:ist|war|wurde|kam|hat sich|haben"
    r" (?:wir|die|sie)) (?:(?:denn|jetzt|eigentlich|nun|da|gestern|heute|am ende) )*(?:bei (?:der"
    r"|dem) (?:diskussion|sache|geschichte) )?(?:(?:bei|mit|zu|zum|zur|wegen|in sachen) )?(?:(?:der"
    r"|dem|den|die|das) )?(?P<query>[^?.!,]+?)(?: (?:jetzt|nun|denn|dann))* (?:(?:he)?rausgekommen"
    r"|(?:he)?raus|entschieden(?: worden)?|beschlossen(?: worden)?|ausgemacht(?: worden)?"
    r"|vereinbart(?: worden)?|passiert)\b",
    re.IGNORECASE,
)
"""What became of something: "was ist denn jetzt mit dem Kran rausgekommen"."""


def asks_of_discussion(text: str) -> bool:
    """Whether it asks what was said somewhere, and orders nothing to come of it."""
    return bool(_SLACK.search(text) and _IS_ASKED.search(text) and not is_to_schedule(text))


def names_message(text: str) -> bool:
    """Whether it holds a link to a message in Slack."""
    return _PERMALINK.search(text) is not None


_SETS_UP = re.compile(
    r"^(?=\W*(?:(?:how|where) (?:do|can|would|should|must|to)\b|(?:wie|wo) (?:\w+ )?(?:ich|wir"
    r"|man)\b))(?=.*\b(?:connect|set ?up|link|activate|enable|enter|token|add|verbind\w*"
    r"|einricht\w*|anbind\w*|verknüpf\w*|eintrag\w*|gebe?)\b)",
    re.IGNORECASE,
)
"""Asks how Slack is made to be read here, which the guide tells."""


def read(request: UserRequest) -> Reply | None:
    """The channel or the link, and what the discussion is about."""
    text = request.text
    link = _PERMALINK.search(text)
    if link:
        return _by_link(link[0], request.saying(text.replace(link[0], " ")))
    said = None if _SLACK.search(text) else _BY_OTHERS.search(text)
    if said is not None and not (_SENDS.search(text) or _OF_PAPERS.search(text)):
        return _said_by_others(said, text)
    if (
        not _SLACK.search(text)
        or _SENDS.search(text)
        or _OTHER.search(text)
        or _SETS_UP.search(text)
    ):
        return None
    text = _asked(text)
    channel = _CHANNEL.search(text)
    rest = f"{text[: channel.start()]} ¦ {text[channel.end() :]}" if channel else text
    if not re.search(r"\w", rest):
        return None
    days, rest = _days(rest, request)
    arguments = {"channel": _name(channel), "query": _query(rest)}
    arguments = {name: value for name, value in arguments.items() if value}
    return Act((PlannedCall(TOOL, {**arguments, **days}),)) if arguments else None


def _asked(text: str) -> str:
    """The sentence that asks, where others tell something: "I was away. What was decided on X?"."""
    sentences = _SENTENCE.split(text)
    asking = [one for one in sentences if _IS_ASKED.search(one)]
    told = _TOLD_SUBJECT.search(text) if len(sentences) > 1 else None
    if told is not None and asking and not _ABOUT.search(asking[0]):
        return f"what was decided about {told['thread'] or told['sorted']}"
    return asking[0] if asking and len(sentences) > 1 else text


_TOLD_SUBJECT = re.compile(
    r"\b(?:thread|discussion|conversation|debate)\b[^.?!,]{0,20}?\b(?:about|on|over|regarding) "
    r"(?:the |our )?(?P<thread>[^?.!,]+)"
    r"|\b(?:sorted out|settled|decided(?: on)?|discussed|talked about|agreed on|figured out"
    r"|argued about|hashed out|went over) (?:the |our )?(?P<sorted>[^?.!,]+?)"
    r" (?:on|in|over) (?:slack|the channel|the thread)\b",
    re.IGNORECASE,
)
"""What it was about, told before the question: "they sorted out the venue on Slack"."""


def names_slack(text: str) -> bool:
    """Whether it says that a discussion in Slack is meant."""
    return _SLACK.search(text) is not None and _OTHER.search(text) is None


def _said_by_others(said: re.Match[str], text: str) -> Act | None:
    """What they spoke of stands before it, or behind it."""
    before, after = text[: said.start()], text[said.end() :]
    query = _query(before) or _query(after)
    return Act((PlannedCall(TOOL, {"query": query}),)) if query else None


def _by_link(link: str, request: UserRequest) -> Reply:
    """The thread; and what was agreed in it, where that is to be put into the calendar."""
    call = PlannedCall(TOOL, {"permalink": link})
    if not is_to_schedule(request.text):
        return Act((call,))
    return Find(call, lambda output: scheduling(output, request))


def _days(rest: str, request: UserRequest) -> tuple[dict[str, str], str]:
    """When it was discussed, and the words without that: "from last week"."""
    policy = request.policy.for_listing("past")
    for found in reversed(find_time_expressions(rest, request.now, policy)):
        period = period_of(found.meaning)
        is_over = period is not None and period.first <= request.now.date()
        is_last = not re.search(r"\w", rest[found.end :])
        names_day = _WHEN.search(found.text) or (is_last and _FROM.search(rest[: found.start]))
        if period is None or not is_over or not names_day:
            continue
        before = _FROM.sub("", rest[: found.start])
        return period.arguments(), f"{before} {rest[found.end :]}"
    return {}, rest


def _name(channel: re.Match[str] | None) -> str:
    if channel is None:
        return ""
    said = next(filter(None, channel.group("hash", "words", "name", "named")), "")
    return said.lower().replace(" ", "-")


def _query(rest: str) -> str:
    came_out = _CAME_OUT.match(rest)
    if came_out is not None and not _ABOUT.search(came_out["query"]):
        return " ".join(came_out["query"].split())
    asked = _OPENING.sub("", rest)
    about = _ABOUT.search(asked) or _ABOUT.search(rest) or _SUBJECT.search(asked)
    query = about["query"] if about else asked.replace("¦", " ")
    words = _TRAILING.sub("", query.rstrip(" ?.!,"))
    return " ".join(_TRAILING.sub("", _TRAILING.sub("", words)).split())
