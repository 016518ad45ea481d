"""Requests for chores that cannot be done yet: what is there instead."""

import re

from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.title import find_quoted_title
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import BLOCK_VERB

_TIMER = whole_words(
    "timer, wecker, (?:set|start|make|create|new|need|want)\\b.*\\balarm",
)
_REMINDER = re.compile(
    r"\b(?:remind(?:er|ers)?|erinner\w*)\b(?!-)(?!.*\b(?:before|vorher|davor|earlier)\b)"
)
_LEAVE = whole_words("pto, vacation request, time off, urlaubsantrag")
_ROOM = whole_words(
    "rooms? (?:available|free), availability of .*rooms?, rooms?\\b.*\\bavailable",
    "(?:book|schedule|reserve|find|get)(?: me)? an? (?:\\w+ )?room(?! [a-z]\\b| \\d"
    "| (?:viewing|inspection|tour|visit|check|walk-?through|planning|party)s?\\b)",
)
_WRITING = whole_words(
    "write(?!-| ?ups?\\b), draft, compose, translate, summari[sz]e, schreib\\w*, übersetze?",
)
_MAIL = starting_with(
    "(?:please |can you |could you )?(?:e-?mail|forward|reply to"
    "|send(?! (?:[\\w@.]+ ){0,3}(?:calendar |meeting )?invit)) "
)
_NO_TIMER = Text(
    "There are no timers or alarms here. A meeting with a reminder can be added, for example "
    '"Call Ana tomorrow at 10, remind me 10 minutes before".',
    "Wecker und Kurzzeitwecker gibt es hier nicht. Ein Termin mit Erinnerung geht, zum "
    'Beispiel "Anruf mit Ana morgen um 10, erinnere mich 10 Minuten vorher".',
)
_NO_REMINDER = Text(
    "There are no reminders by themselves yet. A meeting with a reminder can be added, for example "
    '"Tax return Monday 9:00, 15 minutes, remind me 10 minutes before".',
    "Erinnerungen für sich allein gibt es noch nicht. Ein Termin mit Erinnerung geht, zum "
    'Beispiel "Steuererklärung Montag 9:00, 15 Minuten, erinnere mich 10 Minuten vorher".',
)
_NO_LEAVE = Text(
    "Requests for leave cannot be sent from here. An all-day entry can be added, for example "
    '"Add an all-day event to my calendar on 4 March".',
    "Urlaubsanträge können von hier nicht gestellt werden. Ein ganztägiger Eintrag geht, zum "
    'Beispiel "Trage Urlaub am 4. März ganztägig in meinen Kalender ein".',
)
_NO_ROOM = Text(
    "Rooms cannot be looked up here. A meeting can name its room, for example "
    '"Team sync tomorrow at 10 in room 4".',
    "Freie Räume können hier nicht gesucht werden. Ein Termin kann seinen Raum nennen, zum "
    'Beispiel "Teamrunde morgen um 10 in Raum 4".',
)
_NO_WRITING = Text(
    "Free writing needs a model: add an OpenAI key in the settings. Without one, meetings, "
    "expenses and calculations work.",
    "Freies Schreiben braucht ein Modell: in den Einstellungen einen OpenAI-Schlüssel "
    "eintragen. Ohne Modell gehen Termine, Ausgaben und Rechnungen.",
)
_NO_MAIL = Text(
    "Mail cannot be sent from here. A meeting can name its guests, for example "
    '"Call with ana@corp.example tomorrow at 10".',
    "E-Mails können von hier nicht verschickt werden. Ein Termin kann seine Gäste nennen, zum "
    'Beispiel "Anruf mit ana@corp.example morgen um 10".',
)
_ANSWERS = (
    (_TIMER, _NO_TIMER),
    (_REMINDER, _NO_REMINDER),
    (_LEAVE, _NO_LEAVE),
    (_ROOM, _NO_ROOM),
    (_MAIL, _NO_MAIL),
    (_WRITING, _NO_WRITING),
)


def read(request: UserRequest) -> Reply | None:
    """What cannot be done, with the nearest thing that can."""
    text = find_quoted_title(request.lower).rest
    for pattern, answer in _ANSWERS:
        if pattern is _WRITING and BLOCK_VERB.search(text):
            continue  # time to write in
        if pattern.search(text):
            return Say(answer.in_language(request.language))
    return None


def is_told(reply: Reply) -> bool:
    """Whether a reply only says that something cannot be done."""
    texts = {text for _, one in _ANSWERS for text in (one.english, one.german)}
    return isinstance(reply, Say) and reply.text in texts
