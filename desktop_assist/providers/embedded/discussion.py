"""What is said of a discussion fetched from Slack: schedule what was agreed, tell what is to do."""

import re
from datetime import date, datetime, timedelta

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.discussion_quote import quoted_from
from desktop_assist.providers.embedded.german_answers.period import rows_in
from desktop_assist.providers.embedded.german_answers.slack import tasks as german_tasks
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_AGREED_ON = one_of(
    "it, that, this, them, what",
    "the (?:agreed|meeting|call|appointment|date|agreement)",
    "(?:an? )?(?:meeting|appointment) (?:from|out of) (?:it|that|this)",
)
SCHEDULES = whole_words(
    f"(?:schedule|book|add|put|plan|set up|create|make) {_AGREED_ON}",
    "what (?:was|we|they|has been|have been) (?:just )?agreed(?: on)?",
    "trag\\w* (?:das|den termin|es|ihn|die vereinbarung|den|das vereinbarte|was vereinbart)",
    "(?:den|vereinbarten) termin (?:eintragen|anlegen|planen)",
    "plan\\w* (?:das|den termin|es|was vereinbart|das vereinbarte)",
    "was (?:vereinbart|ausgemacht|abgemacht) wurde",
)
_PUTS = whole_words(
    "schedule, book, add, put, plan, set up, create, make, enter, block, calendar, diary",
    "trag\\w*, leg\\w*, plan\\w*, eintragen, anlegen, kalender",
)
_ONLY_ASKS = re.compile(
    r"(?:^|[,.;:!\u2013-]|\b(?:and|so|but))\s*what (?:was|were|we|they|has been|have been|did) "
    r"(?:\w+ )?(?:just )?agreed?(?: on| to)?\W*$",
    re.IGNORECASE,
)
"""Wants to know it, and not to have it in the calendar."""
_ASKS_TASKS = whole_words(
    "action items?, to-?dos?, tasks?, next steps, who (?:does|is doing|has to do) what",
    "what (?:is|has) (?:there )?to (?:be done|do)",
    "what do(?:es)? (?:i|we|\\w+) (?:have|need) to do",
    "aufgaben, wer macht was, was (?:ist|gibt es) zu tun, was muss ich (?:tun|machen)",
)
_NOTHING_AGREED = Text(
    "No meeting was agreed on in that discussion. Say when it is to be.",
    "In der Unterhaltung wurde kein Termin vereinbart. Wann soll er sein?",
)
_ASK = Text(
    "“{title}”, {when}{people}: add it to your calendar?",
    "„{title}“, {when}{people}: in den Kalender eintragen?",
)
_WITH = Text(", with {names}", ", mit {names}")
_YES, _NO = Text("Yes, add it", "Ja, eintragen"), Text("No", "Nein")
_NO_TASKS = Text(
    "Nothing to be done was found in that discussion.",
    "In der Unterhaltung wurde nichts gefunden, was zu tun ist.",
)
_TASKS = Text("To do:", "Zu tun:")
_BY = Text(", by {day}", ", bis {day}")


def is_to_schedule(text: str) -> bool:
    """Whether what was agreed in it is to be put into the calendar."""
    is_named = SCHEDULES.search(text) is not None and _PUTS.search(text) is not None
    return is_named and _ONLY_ASKS.search(text) is None


def asked_about(request: UserRequest, output: JsonObject) -> Ask | Say | None:
    """What to do about the discussion fetched last; None when nothing is said of it."""
    if SCHEDULES.search(request.text):
        return scheduling(output, request)
    if _ASKS_TASKS.search(request.text):
        return _tasks(output, request.language)
    return quoted_from(request, output)


def scheduling(output: JsonObject, request: UserRequest) -> Ask | Say:
    """Ask whether what was agreed is to be added: what others wrote is never done unasked."""
    agreements = rows_in(output.get("agreements") or [])
    if not agreements:
        return Say(_NOTHING_AGREED.in_language(request.language))
    agreed, language = agreements[-1], request.language
    start = datetime.fromisoformat(str(agreed["start"]))
    length = agreed.get("duration_minutes")
    minutes = length if isinstance(length, int) else request.duration_minutes
    end = start + timedelta(minutes=minutes)
    when = f"{day_words(start.date(), language)}, {start:%H:%M}\N{EN DASH}{end:%H:%M}"
    people = agreed.get("attendees")
    names = [str(one) for one in people] if isinstance(people, list) else []
    arguments: JsonObject = {
        "title": str(agreed["title"]),
        "start": start.strftime("%Y-%m-%dT%H:%M"),
        "duration_minutes": minutes,
        **({"attendees": list(names)} if names else {}),
        "description": str(agreed["permalink"]),
    }
    question = _ASK.in_language(
        language,
        title=str(agreed["title"]),
        when=when,
        people=_WITH.in_language(language, names=", ".join(names)) if names else "",
    )
    choices = (_YES.in_language(language), _NO.in_language(language))
    return Ask(question, choices, PlannedCall("create_meeting", arguments))


def _tasks(output: JsonObject, language: Language) -> Say:
    items = rows_in(output.get("action_items") or [])
    if not items:
        return Say(_NO_TASKS.in_language(language))
    if language == "german":
        return Say("\n".join(german_tasks(output)).strip())
    lines = [_task(one, language) for one in items]
    return Say("\n".join((f"{_TASKS.in_language(language)}\n", *lines)))


def _task(item: JsonObject, language: Language) -> str:
    who = f"{item['owner']}: " if item.get("owner") else ""
    due = item.get("due")
    day = day_words(date.fromisoformat(str(due)), language) if due else ""
    until = _BY.in_language(language, day=day) if day else ""
    done = " (done)" if item.get("is_done") else ""
    return f"- {who}{item['what']}{until}{done} ([link]({item['permalink']}))"
