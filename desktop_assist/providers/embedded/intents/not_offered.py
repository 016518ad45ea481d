"""Requests for chores that cannot be done yet: what is there instead."""

import re

from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.words import CHANGE

_MEETING = re.compile(
    r"\b(?:meetings?|calend[ae]r|appointments?|events?|call|sync|lunch|dinner|schedule|agenda|termine?|besprechung|kalender)\b"
)
_ANSWERS = (
    (
        re.compile(r"\bslack\b|\bthread\b|(?:^|\s)#[a-z][\w-]+|\bchannel\b"),
        "Slack cannot be read yet. Text copied from a thread can be attached as a file.",
    ),
    (
        re.compile(
            r"\b(?:policy|policies|per diem|allowed to|am i allowed|can i expense|richtlinie\w*|reiserichtlinie"
            r"|do i need a receipt|must i submit|darf ich)\b"
        ),
        "Company policies cannot be searched yet. The expenses of a month can be listed, for "
        'example "What did I spend in October?".',
    ),
    (
        re.compile(r"\b(?:set|start|make|create|new|need|want)\b.*\b(?:timer|alarm|wecker)\b|\btimer\b"),
        "There are no timers or alarms here. A meeting with a reminder can be added, for example "
        '"Call Ana tomorrow at 10, remind me 10 minutes before".',
    ),
    (
        re.compile(r"\b(?:remind(?:er|ers)?|erinner\w*)\b(?!.*\b(?:before|vorher|davor|earlier)\b)"),
        "There are no reminders by themselves yet. A meeting with a reminder can be added, for "
        'example "Pay taxes Monday 9:00, 15 minutes, remind me 10 minutes before".',
    ),
    (
        re.compile(r"\b(?:pto|vacation request|time off|urlaubsantrag)\b"),
        "Requests for leave cannot be sent from here. An all-day entry can be added, for example "
        '"Add vacation to my calendar all day on 4 March".',
    ),
    (
        re.compile(r"\b(?:meeting |conference )?rooms? (?:available|free)\b|\bavailability of .*rooms?\b|\brooms?\b.*\bavailable\b"),
        "Rooms cannot be looked up here. A meeting can name its room, for example "
        '"Team sync tomorrow at 10 in room 4".',
    ),
    (
        re.compile(r"\b(?:write|draft|compose|translate|summari[sz]e|schreib\w*|übersetze?)\b"),
        "Free writing needs a model: add an OpenAI key in the settings. Without one, meetings, "
        "expenses and calculations work.",
    ),
)
_NO_CHANGES = (
    "Meetings cannot be moved, changed or cancelled yet. The last change can be taken back with "
    '"undo", and a new meeting can be added.'
)


def read(request: UserRequest) -> Reply | None:
    """What cannot be done, with the nearest thing that can."""
    text = request.lower
    if CHANGE.search(text) and _MEETING.search(text) and "nothing" not in text:
        return Say(_NO_CHANGES)
    for pattern, answer in _ANSWERS:
        if pattern.search(text):
            return Say(answer)
    return None
