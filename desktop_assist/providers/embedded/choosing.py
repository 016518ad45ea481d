"""Settles which of the things that were found is meant, or asks."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.found_things import (
    Thing,
    expenses_in,
    meetings_in,
    narrowed,
    pointed_at,
)
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    PlannedCall,
    Say,
    Settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, period_of
from desktop_assist.providers.embedded.slots.target import Target, read_target
from desktop_assist.providers.embedded.text import Text

_A_YEAR = timedelta(days=365)
_MOST_CHOICES = 5
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
_WHICH_EXPENSE = Text("Which expense is meant?", "Welche Ausgabe ist gemeint?")
_REPEATS = Text(
    '"{title}" takes place more than once. Only one time, or all of them?',
    '"{title}" findet mehrmals statt. Nur ein Mal, oder alle?',
)
_ALL = Text("All of them", "Alle")
_YES = Text("Yes", "Ja")
_CONFIRM = {
    "update_meeting": Text("Change {label}?", "{label} ändern?"),
    "cancel_meeting": Text("Cancel {label}?", "{label} absagen?"),
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
        act: The call for the thing, or what else is to be asked about it; it is given the answers
            that did not say which thing is meant.
    """

    tool: str
    target: Target
    answers: tuple[str, ...]
    request: UserRequest
    is_sure: bool
    act: Callable[[Thing, tuple[str, ...]], Settled]

    def find(self) -> Find:
        """Look through the days that are named, else through a year."""
        if self._is_expense():
            lookup = PlannedCall("list_expenses", self._days().arguments())
            return Find(lookup, lambda output: self.among(expenses_in(output)))
        lookup = PlannedCall("list_meetings", self._days().arguments())
        zone = self.request.now.tzinfo
        return Find(lookup, lambda output: self.among(meetings_in(output, zone)))

    def among(self, things: tuple[Thing, ...]) -> Settled:
        """What to do, with all that was found."""
        in_order = sorted(things, key=lambda one: str(one.start))
        fitting = pointed_at(tuple(in_order), self.target)
        wants_all = self.target.is_series
        policy = self.request.policy.for_listing("past" if self._is_expense() else "future")
        values: list[str] = []
        for answer in self.answers:
            plain = _THE_ONE.sub("", answer)
            said = read_target(plain, replace(self.request, policy=policy))
            found = narrowed(fitting, answer, said) if len(fitting) > 1 and not wants_all else ()
            wants_all = wants_all or said.is_series
            if found or said.is_series:
                fitting = found or fitting
            else:
                values.append(answer)
        return self._settled(fitting, tuple(values), wants_all=wants_all)

    def _settled(
        self, fitting: tuple[Thing, ...], values: tuple[str, ...], *, wants_all: bool
    ) -> Settled:
        if not fitting:
            return self._not_found()
        if len({one.group for one in fitting}) > 1:
            return self._ask_which(fitting)
        if len(fitting) > 1 and not wants_all:
            return self._ask_for_time(fitting)
        return self._checked(_whole(fitting[0]) if len(fitting) > 1 else fitting[0], values)

    def _checked(self, thing: Thing, values: tuple[str, ...]) -> Settled:
        reply = self.act(thing, values)
        if self.is_sure or not isinstance(reply, Act):
            return reply
        language = self.request.language
        [call] = reply.calls
        text = _CONFIRM[self.tool].in_language(language, label=thing.label(language))
        return Ask(text, (_YES.in_language(language),), call)

    def _ask_which(self, things: tuple[Thing, ...]) -> Ask:
        first_times = {one.group: one for one in reversed(things)}
        ordered = tuple(reversed(first_times.values()))[:_MOST_CHOICES]
        labels = (one.label(self.request.language) for one in ordered)
        text = _WHICH_EXPENSE if self._is_expense() else _WHICH_MEETING
        return self._ask(text.in_language(self.request.language), tuple(labels))

    def _ask_for_time(self, things: tuple[Thing, ...]) -> Ask:
        language = self.request.language
        labels = tuple(one.label(language) for one in things[: _MOST_CHOICES - 1])
        text = _REPEATS.in_language(language, title=things[0].title)
        return self._ask(text, (*labels, _ALL.in_language(language)))

    def _ask(self, text: str, choices: tuple[str, ...]) -> Ask:
        known: JsonObject = {REQUEST: "\n".join((self.request.text, *self.answers))}
        return Ask(text, choices, PlannedCall(self.tool, known))

    def _days(self) -> Period:
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
        said = self.target.said
        return Say(text.in_language(language, said=said, first=first, last=last))

    def _is_expense(self) -> bool:
        return "expense" in self.tool or self.tool == "check_policy"


def _whole(thing: Thing) -> Thing:
    """The whole series instead of one of its times."""
    key = {name: value for name, value in thing.key.items() if name != "recurrence_id"}
    return replace(thing, key=key)
