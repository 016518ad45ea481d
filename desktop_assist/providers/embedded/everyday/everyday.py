"""What is said to an everyday sentence: before the chores are tried, and when none of them fits."""

import re
from dataclasses import replace

from desktop_assist.providers.embedded.conversation import Messages
from desktop_assist.providers.embedded.everyday import (
    abilities,
    clock_question,
    computed,
    document,
    draft,
    guide_question,
    missing_step,
    program_help,
    statement,
)
from desktop_assist.providers.embedded.everyday.topic import say_about
from desktop_assist.providers.embedded.reply import Act, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import starting_with, whole_words

_EXAMPLE = re.compile(r'"([^"\n]{12,})"')
_CALENDAR = whole_words("calendar, agenda, kalender")
_WRITE_DOWN = starting_with("(?:please )?(?:write|note|put|schreib\\w*) (?:down|auf|in|into|it)")


def of_program(request: UserRequest) -> Say | None:
    """What is said about the program itself, however much the words remind of a chore."""
    return say_about(program_help.SURE, request)


def before_chores(request: UserRequest, messages: Messages) -> Reply | None:
    """What must not be taken for a chore: a document's content, a draft, help with the program."""
    said = abilities.read(request) or say_about(program_help.FIRST, request)
    said = said or guide_question.before_chores(request)
    said = said or clock_question.read_week(request) or statement.read(request)
    if said is not None:
        return said
    said = document.read(request, messages)
    if said is not None:
        return said
    if not _WRITE_DOWN.search(request.text):
        said = draft.read(request, messages)
        if said is None and not _CALENDAR.search(request.text):
            said = say_about(missing_step.WRITING, request)
    return said


def after_chores(request: UserRequest, messages: Messages) -> Say | Act:
    """What is said when no chore was understood; never that and nothing else."""
    found = document.read_anyway(request, messages) or computed.read(request, messages)
    if found is not None:
        return found
    topics = (*program_help.TOPICS, *missing_step.TOPICS)
    said = say_about(topics, request) or missing_step.anything_else(request)
    # Better than that a model is missing, but not than a plain word on what is not done here.
    return guide_question.after_chores(request) or said if said.needs_model else said


def with_examples(said: Say) -> Say:
    """The answer with what it quotes as an example to be clicked."""
    if (
        said.choices or said.is_own
    ):  # what the guide quotes is an example to read, or half a sentence
        return said
    return replace(said, choices=tuple(_EXAMPLE.findall(said.text)))
