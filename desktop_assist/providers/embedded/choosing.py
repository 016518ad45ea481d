"""Settles which of the things that were found is meant, or asks."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import Understanding
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.agreed import is_agreed
from desktop_assist.providers.embedded.change_words import new_of_expense, new_values
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.found_things import (
    Thing,
    expenses_in,
    meetings_in,
    narrowed,
    nearly_pointed_at,
    pointed_at,
    ranked,
)
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.later_weekday import (
    on_weekday_of,
    weekday_alone,
    weeks_after,
)
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    TOLD,
    Act,
    Ask,
    Find,
    PlannedCall,
    Say,
    Settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.many_meetings import names_many, names_two
from desktop_assist.providers.embedded.slots.period import Period, period_of
from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.slots.series_scope import Scope, scope_answered
from desktop_assist.providers.embedded.slots.target import Target, read_target
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.timed_things import start_of, timed
from desktop_assist.providers.embedded.word_list import whole_words

_TWO = 2
_A_YEAR = timedelta(days=365)
_MOST_CHOICES = 5
_MOST_AT_ONCE = 8
"""So many meetings are changed at a word; of more it is asked which one is meant."""
_MOST_OF_SERIES = 70
"""So many times of one series are cancelled together at a yes: a quarter of a year's workdays."""
_THE_ONE = re.compile(r"\b(?:the |that )ones?\b", re.IGNORECASE)
"""Not a number: "the one in October" is no first of October."""
_NO_MEETING = Text(
    'No meeting that fits "{said}" was found from {first} to {last}. Nothing was changed.',
    'Vom {first} bis {last} wurde kein Termin gefunden, der zu "{said}" passt. Es wurde nichts '
    "geändert.",
)
_NO_EXPENSE = Text(
    'No expense that fits "{said}" was found from {first} to {last}. Nothing was changed.',
    'Vom {first} bis {last} wurde keine Ausgabe gefunden, die zu "{said}" passt. Es wurde nichts '
    "geändert.",
)
_WHICH_MEETING = Text("Which meeting is meant?", "Welcher Termin ist gemeint?")
_EACH = whole_words("every, each, all, alle[rn]?, jede[nr]?")
"""Of the days that are named, and not of the series as "the whole" is."""
_WHICH_EXPENSE = Text("Which expense is meant?", "Welche Ausgabe ist gemeint?")
_REPEATS = Text(
    '"{title}" takes place more than once. Only on {day}, from then on, or always?',
    '"{title}" findet mehrmals statt. Nur am {day}, von da an, oder immer?',
)
_ONE = Text("Only {label}", "Nur {label}")
_FOLLOWING = Text("This and all following", "Diesen und alle folgenden")
_ALL = Text("The whole series", "Die ganze Serie")
_AND_LATER = Text("{label}, and all that follow", "{label}, und alle folgenden")
_OF_SERIES = Text("{label}, the whole series", "{label}, die ganze Serie")
_TIMES = Text(
    '"{title}" {count} times, from {first} to {last}',
    '"{title}" {count}-mal, vom {first} bis {last},',
)
_YES = Text("Yes", "Ja")
_CHANGE_EXPENSE = Text("Change the expense {label}: {new}?", "Die Ausgabe {label} ändern: {new}?")
_CHANGE = Text("Change {label}: {new}?", "{label} ändern: {new}?")
_CONFIRM = {
    "update_meeting": Text("Change {label}?", "{label} ändern?"),
    "cancel_meeting": Text("Cancel {label}?", "{label} absagen?"),
    "save_invitation": Text("Prepare the invitation to {label}?", "{label}: einladen?"),
    "duplicate_meeting": Text("Make {label} once more?", "{label} noch einmal anlegen?"),
    "update_expense": Text("Change the expense {label}?", "Die Ausgabe {label} ändern?"),
    "delete_expense": Text("Delete the expense {label}?", "Die Ausgabe {label} löschen?"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted of the one thing that is meant.

    Attributes:
        tool: Changes it.
        target: What is said of it.
        answers: What the person answered to questions about it.
        request: The request itself.
        is_sure: It may be done without asking.
        week: In which week the one time of a series is, as said; empty when it is not.
        takes_near: "The 92 dollar dinner" may have cost 92.30: good for what only looks.
        scope: How much of a repeating meeting is meant; empty when that is not said.
        otherwise: Where to look when nothing fits: "the lunch" may be a meeting or an expense.
        nothing: What to say where it is not found; otherwise that it was looked for.
        after: A day on which it is not: it is looked for on the same day of later weeks.
        act: The call for the thing, or what else is to be asked about it; it is given the answers
            that did not say which thing is meant.
        tells_end: The person said when it is to end, and not how long it is to last.
    """

    tool: str
    target: Target
    answers: tuple[str, ...]
    request: UserRequest
    is_sure: bool
    act: Callable[[Thing, tuple[str, ...]], Settled]
    scope: Scope = ""
    week: str = ""
    takes_near: bool = False
    otherwise: "Choice | None" = None
    nothing: Say | None = None
    after: date | None = None
    tells_end: bool = False

    def find(self) -> Find:
        """Look through the days that are named, else through a year."""
        if self._is_expense():
            lookup = PlannedCall("list_expenses", self._days().arguments())
            return Find(lookup, lambda output: self.among(expenses_in(output)))
        lookup = PlannedCall("list_meetings", self._days().arguments())
        zone = self.request.now.tzinfo
        return Find(lookup, lambda output: self.among(meetings_in(output, zone)))

    def among(self, things: tuple[Thing, ...]) -> Settled | Find:
        """What to do, with all that was found."""
        things = things if self.after is None else on_weekday_of(things, self.after)
        in_order = sorted(things, key=lambda one: str(one.start))
        fitting = ranked(pointed_at(tuple(in_order), self.target), self.target, self.request.now)
        if not fitting and self.takes_near:
            fitting = nearly_pointed_at(tuple(in_order), self.target)
        fitting, is_open = self._by_reason(fitting)
        is_no_scope = (is_open and self.scope == "this") or self._is_of_days()
        said_scope: Scope = "" if is_no_scope else self.scope
        is_series = self.target.is_series and not self._is_of_days()
        scope: Scope = said_scope or ("all" if is_series else "")
        policy = self.request.policy.for_listing("past" if self._is_expense() else "future")
        values: list[str] = []
        for answer in self.answers:
            answered = scope_answered(answer)
            plain = _THE_ONE.sub("", answered.rest)
            said = read_target(plain, replace(self.request, policy=policy))
            found = narrowed(fitting, plain, said) if len(fitting) > 1 and scope != "all" else ()
            is_all = answered.scope == "all" or (not answered.scope and said.is_series)
            scope = "all" if is_all else answered.scope or scope
            if found or answered.scope or said.is_series:
                fitting = found or fitting
            else:
                values.append(answer)
        return self._settled(fitting, tuple(values), scope)

    def _by_reason(self, fitting: tuple[Thing, ...]) -> tuple[tuple[Thing, ...], bool]:
        """Of several the ones that the reason told beside the order speaks of.

        Of a series that is not on the days it names, which one is meant is open.
        """
        if len(fitting) > 1 and self.week:
            week = read_target(self.week, self.request)
            fitting = tuple(one for one in fitting if week.is_on_day(one.start)) or fitting
        if len(fitting) == 1 or not self.request.told or self.target.is_series:
            return fitting, False
        told = read_target(self.request.told, self.request)
        named = tuple(one for one in fitting if told.names_any(one.text)) or fitting
        if period_of(told.when) is None or not (told.when and _names_days(told.when)):
            return named, False
        on_day = tuple(one for one in named if told.is_on_day(one.start))
        return on_day or named, not on_day and self.target.when is None and not self.week

    def _settled(
        self, fitting: tuple[Thing, ...], values: tuple[str, ...], scope: Scope
    ) -> Settled | Find:
        if not fitting:
            nothing = self.nothing or self._not_found()
            day = None if self.after or self._is_expense() else weekday_alone(self.target)
            if day is not None:
                target = replace(self.target, when=None)
                later = replace(self, target=target, after=day, nothing=nothing, is_sure=False)
                return later.find()
            return replace(self.otherwise, nothing=nothing).find() if self.otherwise else nothing
        if len({one.group for one in fitting}) > 1:
            return self._all_of(fitting, values) or self._ask_which(fitting)
        if len(fitting) > 1 and not scope:
            is_of_days = self._is_of_days() or self._is_of_weeks()
            all_of = self._all_of(fitting, values) if is_of_days else None
            return all_of or self._ask_for_time(fitting)
        return self._checked(_in_scope(fitting[0], scope), values)

    def _is_of_days(self) -> bool:
        """Whether all of some days are meant, which is less than the series they belong to."""
        when, has_name = self.target.when, bool(self.target.words or self.target.kinds)
        is_each = _EACH.search(self.target.said) is not None
        is_all = self.target.is_series and is_each and self.scope != "all"
        # In "sag morgen alle Termine ab" the words for the scope are those for the meetings.
        is_all = is_all or (self.scope == "all" and not has_name and names_many(self.request.text))
        is_of_days = is_all and when is not None and _names_days(when)
        return is_of_days and self.scope != "following" and period_of(when) is not None

    def _is_of_weeks(self) -> bool:
        """Whether one that takes place each day is to be off for a week, and not said how often."""
        days = period_of(self.target.when)
        is_long = days is not None and days.first < days.last
        return self.tool == "cancel_meeting" and is_long and not self._is_of_days()

    def _all_of(self, things: tuple[Thing, ...], values: tuple[str, ...]) -> Settled | None:
        """All those still to begin that have a time, where each of them is meant."""
        said = self.target.said
        is_of_days = self._is_of_days() or self._is_of_weeks()
        if self._is_expense() or not (names_many(said) or is_of_days):
            return None
        coming = [one for one in timed(things) if start_of(one) > self.request.now]
        is_told = names_two(said) or period_of(self.target.when) is not None
        is_series = self.tool == "cancel_meeting" and len({one.group for one in coming}) == 1
        most = _MOST_OF_SERIES if is_series else _MOST_AT_ONCE
        is_number = len(coming) == _TWO if names_two(said) else 0 < len(coming) <= most
        if not is_number or not (is_told or self.target.words):
            return None
        said_yes = any(map(is_agreed, values))
        others = tuple(one for one in values if not is_agreed(one))
        replies = [self.act(one, others) for one in coming]
        acts = [one for one in replies if isinstance(one, Act)]
        if len(acts) < len(replies):
            return None
        is_sure = self.is_sure and is_told and len(coming) <= _MOST_AT_ONCE
        if said_yes or (is_sure and not self._is_of_weeks()):
            return Act(tuple(call for one in acts for call in one.calls))
        language = self.request.language
        labels = "; ".join(one.label(language) for one in coming)
        if len(coming) > _MOST_AT_ONCE:
            first, last = coming[0], coming[-1]
            days = {"first": _day(first, language), "last": _day(last, language)}
            labels = _TIMES.in_language(language, title=first.title, count=str(len(coming)), **days)
        return self._ask(
            _CONFIRM[self.tool].in_language(language, label=labels), (_YES.in_language(language),)
        )

    def _checked(self, thing: Thing, values: tuple[str, ...]) -> Settled:
        reply = self.act(thing, values)
        # The last expense may be the last one entered, and the last one that was paid.
        is_clear = not (self._is_expense() and self.target.rank)
        if (self.is_sure and is_clear) or not isinstance(reply, Act):
            return reply
        language = self.request.language
        [call] = reply.calls
        label = _label(thing, call.arguments, language)
        if new := self._new(thing, call.arguments):
            text = (_CHANGE_EXPENSE if self._is_expense() else _CHANGE).in_language(
                language, label=label, new=new
            )
        else:
            text = _CONFIRM[self.tool].in_language(language, label=label)
        return Ask(text, (_YES.in_language(language),), call)

    def _new(self, thing: Thing, arguments: JsonObject) -> str:
        """What a change makes of it; empty where the chore changes no value."""
        language = self.request.language
        if self.tool == "update_meeting":
            return new_values(thing, arguments, language, tells_end=self.tells_end)
        return new_of_expense(thing, arguments, language) if self.tool == "update_expense" else ""

    def _ask_which(self, things: tuple[Thing, ...]) -> Ask:
        first_times = {one.group: one for one in reversed(things)}
        ordered = tuple(reversed(first_times.values()))[:_MOST_CHOICES]
        labels = (one.label(self.request.language) for one in ordered)
        text = _WHICH_EXPENSE if self._is_expense() else _WHICH_MEETING
        return self._ask(text.in_language(self.request.language), tuple(labels))

    def _ask_for_time(self, things: tuple[Thing, ...]) -> Ask:
        """The next one is offered; of any other the day can be said."""
        language, first = self.request.language, things[0]
        text = _REPEATS.in_language(language, title=first.title, day=_day(first, language))
        choices = (
            _ONE.in_language(language, label=first.label(language)),
            _FOLLOWING.in_language(language),
            _ALL.in_language(language),
        )
        return self._ask(text, choices)

    def _ask(self, text: str, choices: tuple[str, ...]) -> Ask:
        return Ask(text, choices, PlannedCall(self.tool, self.known()))

    def known(self) -> JsonObject:
        """What an answer completes."""
        said: JsonObject = {REQUEST: "\n".join((self.request.text, *self.answers))}
        return {**said, TOLD: self.request.told} if self.request.told else said

    def _days(self) -> Period:
        if self.after is not None:
            return weeks_after(self.after)
        named = period_of(self.target.when)
        if named is not None:
            return named
        today = self.request.now.date()
        is_past = self._is_expense()
        return Period(today - _A_YEAR, today) if is_past else Period(today, today + _A_YEAR)

    def _not_found(self) -> Say:
        language, days = self.request.language, self._days()
        first, last = (day_words(day, language) for day in (days.first, days.last))
        text = _NO_EXPENSE if self._is_expense() else _NO_MEETING
        said = " ".join(self.target.said.replace(CUT.strip(), " ").split())
        return Say(text.in_language(language, said=said, first=first, last=last), is_missing=True)

    def _is_expense(self) -> bool:
        return "expense" in self.tool or self.tool == "check_policy"


def _names_days(when: Understanding) -> bool:
    """Whether it says on which days, and not only at which hour."""
    return when.names_day or not when.has_time


def _label(thing: Thing, arguments: JsonObject, language: Language) -> str:
    """What it is called, and how much of its series is meant where that is more than the one."""
    label = thing.label(language)
    if arguments.get("scope") == "following":
        return _AND_LATER.in_language(language, label=label)
    is_series = bool(thing.row.get("recurrence_id")) and "recurrence_id" not in arguments
    return _OF_SERIES.in_language(language, label=label) if is_series else label


def _in_scope(thing: Thing, scope: Scope) -> Thing:
    """So much of a series, instead of one of its times."""
    if "recurrence_id" not in thing.key or scope in ("", "this"):
        return thing
    if scope == "following":
        return replace(thing, key={**thing.key, "scope": scope})
    key = {name: value for name, value in thing.key.items() if name != "recurrence_id"}
    return replace(thing, key=key)


def _day(thing: Thing, language: Language) -> str:
    start = thing.start
    return day_words(start.date() if isinstance(start, datetime) else start, language)
