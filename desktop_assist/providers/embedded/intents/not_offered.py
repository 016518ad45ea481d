"""Requests for chores that cannot be done yet: what is there instead."""

import re

from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import CHANGE

_MEETING = whole_words(
    "meetings?, calend[ae]r, appointments?, events?, call, sync, lunch, dinner, schedule, agenda",
    "termine?, besprechung, kalender",
)
_SLACK = re.compile(r"\bslack\b|\bthread\b|(?:^|\s)#[a-z][\w-]+|\bchannel\b")
_POLICY = whole_words(
    "policy, policies, per diem, allowed to, am i allowed, can i expense, do i need a receipt",
    "must i submit, richtlinie\\w*, reiserichtlinie, darf ich",
)
_TIMER = whole_words(
    "timer, wecker, (?:set|start|make|create|new|need|want)\\b.*\\balarm",
)
_REMINDER = re.compile(
    r"\b(?:remind(?:er|ers)?|erinner\w*)\b(?!.*\b(?:before|vorher|davor|earlier)\b)"
)
_LEAVE = whole_words("pto, vacation request, time off, urlaubsantrag")
_ROOM = whole_words(
    "rooms? (?:available|free), availability of .*rooms?, rooms?\\b.*\\bavailable",
    "(?:book|schedule|reserve|find|get)(?: me)? an? (?:\\w+ )?room(?! [a-z]\\b| \\d)",
)
_WRITING = whole_words(
    "write, draft, compose, translate, summari[sz]e, schreib\\w*, übersetze?",
)
_EXPENSE = whole_words("expenses?, receipts?, spesen, ausgaben?, auslagen?")
_MAIL = starting_with("(?:please |can you |could you )?(?:e-?mail|send|forward|reply to) ")
_NO_SLACK = "Slack cannot be read yet. Text copied from a thread can be attached as a file."
_NO_POLICY = (
    "Company policies cannot be searched yet. The expenses of a month can be listed, for example "
    '"What did I spend in October?".'
)
_NO_TIMER = (
    "There are no timers or alarms here. A meeting with a reminder can be added, for example "
    '"Call Ana tomorrow at 10, remind me 10 minutes before".'
)
_NO_REMINDER = (
    "There are no reminders by themselves yet. A meeting with a reminder can be added, for example "
    '"Tax return Monday 9:00, 15 minutes, remind me 10 minutes before".'
)
_NO_LEAVE = (
    "Requests for leave cannot be sent from here. An all-day entry can be added, for example "
    '"Add an all-day event to my calendar on 4 March".'
)
_NO_ROOM = (
    "Rooms cannot be looked up here. A meeting can name its room, for example "
    '"Team sync tomorrow at 10 in room 4".'
)
_NO_WRITING = (
    "Free writing needs a model: add an OpenAI key in the settings. Without one, meetings, "
    "expenses and calculations work."
)
_NO_CHANGE = (
    "Meetings cannot be moved, changed or cancelled yet. The last change can be taken back with "
    '"undo", and a new meeting can be added.'
)
_NO_EXPENSE_CHANGE = (
    "Expenses cannot be changed or deleted from here yet: the sheet itself can be edited. The last "
    'change can be taken back with "undo".'
)
_NO_MAIL = (
    "Mail cannot be sent from here. A meeting can name its guests, for example "
    '"Call with ana@corp.example tomorrow at 10".'
)
_ANSWERS = (
    (_SLACK, _NO_SLACK),
    (_POLICY, _NO_POLICY),
    (_TIMER, _NO_TIMER),
    (_REMINDER, _NO_REMINDER),
    (_LEAVE, _NO_LEAVE),
    (_ROOM, _NO_ROOM),
    (_MAIL, _NO_MAIL),
    (_WRITING, _NO_WRITING),
)


def read(request: UserRequest) -> Reply | None:
    """What cannot be done, with the nearest thing that can."""
    text = request.lower
    if CHANGE.search(text) and _MEETING.search(text):
        return Say(_NO_CHANGE)
    if CHANGE.search(text) and _EXPENSE.search(text):
        return Say(_NO_EXPENSE_CHANGE)
    for pattern, answer in _ANSWERS:
        if pattern.search(text):
            return Say(answer)
    return None
