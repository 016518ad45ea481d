"""Finds the meetings that people agreed on: a time was proposed, and somebody else said yes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desktop_assist.connectors.slack.digest.digest import Agreement
from desktop_assist.connectors.slack.digest.sentences import People, Sentence
from desktop_assist.domain.spoken_time import SpokenTime, TimeReader

_PROPOSES = re.compile(
    r"\b(?:let'?s|how about|what about|shall we|should we|can we|could we"
    r"|we (?:could|can|should|'ll)|does|would|meet(?:ing)?|call|sync|kick-?off|catch[- ]?up"
    r"|review|workshop|demo|stand-?up"
    r"|wollen wir|lass uns|zusammensetzen|zusammenkommen|setzen wir uns|get together|sit down"
    r"|(?:hop|jump) on|retro|session|huddle|lunch|coffee|interview|briefing|appointment"
    r"|walk-?through|planning"
    r"|treffen|termin|besprechung|meeting|sagen wir|wie wäre|passt|lasst uns|telefonieren|runde"
    r"|können wir|sollen wir|vorschlag|abstimmung)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meet(?:ing)?|call|sync|kick-?off|catch[- ]?up|review|workshop|demo|retro|session"
    r"|huddle|lunch|coffee|interview|briefing|appointment|walk-?through|talk|speak|chat"
    r"|treffen|termin"
    r"|teamtreffen|besprechung|telefonat|abstimmung)\b",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"^\W*(?:(?:yes|yep|yeah|sure|ok(?:ay)?|perfect|great|deal|agreed|fine|good|works|done|cool"
    r"|sounds (?:good|great|fine)|that works|i'?m in|see you|count me in|i'?ll be there|booked"
    r"|ja|passt|gut|super|einverstanden|abgemacht|gerne?|bis dann|prima|klar|geht|in ordnung)\b"
    "|[\N{THUMBS UP SIGN}\N{WHITE HEAVY CHECK MARK}]|:\\+1:|\\+1)"
    r"|\bit is\b"
    r"|\b(?:works for me|works for us|sounds good|fine (?:with|by) me|suits me|good for me"
    r"|i can make|i'?ll be there|see you (?:then|there)|passt (?:mir|bei mir|gut|für mich)"
    r"|geht bei mir"
    r"|bin dabei|(?:works|fits|passt|geht)(?: too| well| perfectly| auch)?\s*[.!]?$)",
    re.IGNORECASE,
)
_REJECTS = re.compile(
    r"\b(?:can'?t|cannot|won'?t|doesn'?t work|does not work|not (?:good|possible|free|available)"
    r"|unavailable|conflict|clash|busy|instead|rather|out of office|on (?:holiday|leave)"
    r"|kann (?:ich )?(?:da )?(?:leider )?nicht|passt (?:mir )?(?:leider )?nicht"
    r"|geht (?:leider )?nicht"
    r"|leider|lieber|verhindert|stattdessen)\b",
    re.IGNORECASE,
)
_SETTLES = re.compile(
    r"\b(?:it is(?! not)|it'?s (?:settled|fixed|agreed|set)|settled|confirmed|final(?:ly)?|agreed"
    r"|booked|set for|fixed for|we(?:'ll| will)? (?:meet|do|go with|have)|moved to|postponed to"
    r"|dann (?:also|machen|treffen|sagen)|steht fest|fix|abgemacht|verschoben auf|also)\b",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\b(?:call(?:ed)? off|cancel(?:led)? (?:it|the meeting|our)|no meeting|skip (?:it|the meeting)"
    r"|fällt aus|abgesagt|sagen .* ab)\b",
    re.IGNORECASE,
)
_YES_SIGNS = frozenset(
    [
        "+1",
        "thumbsup",
        "white_check_mark",
        "heavy_check_mark",
        "ok_hand",
        "ok",
        "100",
        "raised_hands",
        "tada",
        "check",
    ]
)
_MOST_AGREEMENTS = 5
_SHORT = 12


@dataclass(frozen=True, slots=True)
class _Proposal:
    start: datetime
    minutes: int | None
    sentence: Sentence
    people: tuple[str, ...]
    is_agreed: bool = False


def agreements(
    sentences: Iterable[Sentence], people: People, times: TimeReader, title: str
) -> tuple[Agreement, ...]:
    """The meetings agreed on, one a talk about a time; the last word counts."""
    talk = _Talk(people, times)
    for sentence in sentences:
        talk.take(sentence)
    return tuple(
        Agreement(
            title=title,
            start=one.start,
            minutes=one.minutes,
            people=one.people,
            text=one.sentence.text,
            author=one.sentence.message.author,
            ts=one.sentence.message.ts,
        )
        for one in talk.agreed
    )


class _Talk:
    def __init__(self, people: People, times: TimeReader) -> None:
        self._people = people
        self._times = times
        self._day: date | None = None
        self._minutes: int | None = None
        self._proposal: _Proposal | None = None
        self._before: _Proposal | None = None
        self._agreed: list[_Proposal] = []
        self._is_about_time = False
        self._week: date | None = None

    @property
    def agreed(self) -> tuple[_Proposal, ...]:
        last = (self._proposal,) if self._proposal and self._proposal.is_agreed else ()
        return tuple(one for one in (*self._agreed, *last))[:_MOST_AGREEMENTS]

    def take(self, sentence: Sentence) -> None:
        """Take in the next sentence."""
        if _OFF.search(sentence.text):
            self._proposal = self._before = None
            self._agreed.clear()
            return
        found = self._times.times_in(sentence.text, sentence.said_at)
        self._minutes = next((one.minutes for one in found if one.minutes), self._minutes)
        self._is_about_time = self._is_about_time or _MEETING.search(sentence.text) is not None
        start = self._start(found, sentence)
        if start is not None and self._is_proposal(sentence):
            self._is_about_time = True
            self._propose(start, sentence)
        elif self._proposal is not None:
            self._answer(sentence, found)

    def _start(self, found: tuple[SpokenTime, ...], sentence: Sentence) -> datetime | None:
        """The time that is named; one without a day is on the day that was named before."""
        start = None
        for time in found:
            if not isinstance(time.begins, datetime):
                if time.is_week:
                    self._week = time.begins
                else:
                    self._day = self._in_week(time.begins)
            elif time.has_time:
                start = start or self._on_day(time)
        is_coming = start is not None and start > sentence.said_at
        return start if is_coming else None

    def _on_day(self, time: SpokenTime) -> datetime:
        moment = time.begins
        assert isinstance(moment, datetime)  # noqa: S101 - of one with a time
        if time.names_day:
            self._day = self._in_week(moment.date())
            return datetime.combine(self._day, moment.timetz())
        day = self._day or moment.date()
        return datetime.combine(day, moment.timetz())

    def _in_week(self, day: date) -> date:
        """Once they speak of next week, Thursday is the one in it."""
        later = day + timedelta(days=7)
        is_before = self._week is not None and day < self._week
        return later if is_before and self._week is not None and later >= self._week else day

    def _is_proposal(self, sentence: Sentence) -> bool:
        """Whether a time is said to meet at, and not of something else."""
        is_short = len(sentence.text.split()) <= _SHORT
        return (
            _PROPOSES.search(sentence.text) is not None
            or _SETTLES.search(sentence.text) is not None
            or (self._is_about_time and is_short)
        )

    def _propose(self, start: datetime, sentence: Sentence) -> None:
        author, before = sentence.message.author, self._proposal
        agrees = before is not None and before.start == start and self._is_other(author, before)
        if agrees and before is not None and not _REJECTS.search(sentence.text):
            self._proposal = _with(before, author, is_agreed=True)
            return
        same = before.people if before is not None else ()
        is_settled = bool(_SETTLES.search(sentence.text)) and "?" not in sentence.text
        has_yes = any(one.name.split("::")[0] in _YES_SIGNS for one in sentence.message.reactions)
        mentioned = tuple(
            one for one in self._people.mentioned(sentence.text) if self._people.named(one)
        )
        people = tuple(dict.fromkeys((*same, author, *mentioned)))
        self._proposal = _Proposal(
            start, self._minutes, sentence, people, is_agreed=is_settled or has_yes
        )

    def _answer(self, sentence: Sentence, found: tuple[SpokenTime, ...]) -> None:
        proposal, author = self._proposal, sentence.message.author
        if proposal is None or not self._is_other(author, proposal):
            return
        is_no = bool(_REJECTS.search(sentence.text))
        if _AGREES.search(sentence.text) and not is_no:
            self._proposal = _with(proposal, author, is_agreed=True)
        elif is_no and not proposal.is_agreed:
            self._proposal = None
            self._is_about_time = True
        elif is_no and found:
            self._proposal = replace(proposal, is_agreed=False)

    @staticmethod
    def _is_other(author: str, proposal: _Proposal) -> bool:
        return author != proposal.sentence.message.author


def _with(proposal: _Proposal, author: str, *, is_agreed: bool) -> _Proposal:
    people = tuple(dict.fromkeys((*proposal.people, author)))
    return replace(proposal, people=people, is_agreed=is_agreed)
