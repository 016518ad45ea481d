"""Works out the next step of a chore from what was said, with no model."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import time
from uuid import uuid4

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.card import CardAction
from desktop_assist.domain.contact import ContactBook
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import OfferPart, QuestionPart
from desktop_assist.domain.provider import CallReady, ModelRequest, StepEvent
from desktop_assist.domain.settings import CalendarSettings, Settings
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import CitationFound, TextDelta
from desktop_assist.providers.embedded.answer import in_pieces
from desktop_assist.providers.embedded.call_words import not_available
from desktop_assist.providers.embedded.chore import is_complete
from desktop_assist.providers.embedded.cited import citations_of
from desktop_assist.providers.embedded.conversation import language_of_talk, text_of
from desktop_assist.providers.embedded.document_question import alone, call_in, free_call
from desktop_assist.providers.embedded.failures.german_failure import german_failure
from desktop_assist.providers.embedded.german_answers.summary import german_summary
from desktop_assist.providers.embedded.language import Language, language_of
from desktop_assist.providers.embedded.meaning import Meaning, meaning_of
from desktop_assist.providers.embedded.reply import Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.steps import (
    Done,
    Step,
    done_since_request,
    next_step,
    until_request,
)
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.warned_once import warned_once

_WHO_ANSWERS = Text("Choose who answers…", "Wählen, wer antwortet …")


@dataclass(frozen=True, slots=True)
class DocumentQuestion:
    """A message that asks for what stands in documents.

    Attributes:
        call: Looks it up.
        is_certain: False when it may ask for something else as well.
        stands_alone: Whether it means the same whatever was said before.
    """

    call: ToolCall
    is_certain: bool
    stands_alone: bool


class StepPlanner:
    """Understands requests; each anew, always in the same way.

    Args:
        settings: Gives the settings as they are now; must not block.
        contacts: Gives the people the user knows; must not block.
        knows: Whether the person's documents answer a question; blocking.
    """

    def __init__(
        self,
        settings: Callable[[], Settings],
        contacts: Callable[[], ContactBook],
        knows: Callable[[str], bool],
    ) -> None:
        self._settings = settings
        self._contacts = contacts
        self._knows = knows

    def events(self, request: ModelRequest) -> Iterator[StepEvent]:
        """The next step: for a request calls, a question or words; for results a sentence."""
        asked = replace(request, messages=until_request(request.messages))
        told = _told(request)
        step = next_step(self._meaning(asked).reply, told)
        for call in step.calls:
            yield CallReady(_call(call))
        if step.text:
            yield from _said(step.text)
            if not step.calls:
                yield from map(CitationFound, citations_of(told))
        if step.question:
            yield _question(step.question)
        if step.choices or step.needs_model or step.actions:
            yield _offer(step, language_of(text_of(asked.messages[-1])))

    def is_chore(self, request: ModelRequest) -> bool:
        """Whether the last message is a chore beyond doubt, which is done at once."""
        meaning = self._meaning(request)
        return meaning.is_certain and is_complete(meaning.reply, request)

    def document_question(self, request: ModelRequest) -> DocumentQuestion | None:
        """How the last message asks for what stands in documents; None where it does not."""
        meaning = self._meaning(request)
        certain = call_in(meaning) if self.is_chore(request) else None
        found = certain or free_call(meaning, request)
        if found is None:
            return None
        by_itself = self._meaning(alone(request))
        stands_alone = found in (call_in(by_itself), free_call(by_itself, alone(request)))
        return DocumentQuestion(_call(found), certain is not None, stands_alone)

    def _meaning(self, request: ModelRequest) -> Meaning:
        return meaning_of(self._user_request(request), request.messages)

    def _user_request(self, request: ModelRequest) -> UserRequest:
        settings = self._settings()
        calendar = settings.calendar
        return UserRequest(
            text=" ".join(text_of(request.messages[-1]).split()) if request.messages else "",
            now=request.now,
            policy=Policy.of(calendar),
            duration_minutes=calendar.default_duration_minutes,
            currency=settings.expenses.home_currency,
            facts=request.facts,
            uses_facts=settings.assistant.uses_facts,
            contacts=self._contacts(),
            knows=self._knows,
            working_hours=_working_hours(calendar),
            talk=language_of_talk(request.messages),
        )


def _working_hours(calendar: CalendarSettings) -> tuple[time, time]:
    """From when until when; a whole day where the settings say no times."""
    try:
        first = time.fromisoformat(calendar.working_hours_start)
        return first, time.fromisoformat(calendar.working_hours_end)
    except ValueError:
        return time(0), time(23, 59)


def _said(text: str) -> Iterator[StepEvent]:
    return (TextDelta(piece) for piece in in_pieces(text))


def _question(ask: Ask) -> QuestionPart:
    return QuestionPart(ask.question, ask.choices, _call(ask.pending))


def _offer(step: Step, language: Language) -> OfferPart:
    label = _WHO_ANSWERS.in_language(language)
    settings = (CardAction(label, shows_settings=True, is_primary=True),)
    return OfferPart(step.choices, (*step.actions, *(settings if step.needs_model else ())))


def _call(planned: PlannedCall) -> ToolCall:
    return ToolCall(f"call_{uuid4().hex}", planned.tool, planned.arguments)


def _told(request: ModelRequest) -> tuple[Done, ...]:
    """What was done for this request; a call of what there is not is told in words."""
    offered = {tool.name for tool in request.tools}
    language = language_of_talk(until_request(request.messages))
    return tuple(
        _worded(one, language)
        if one.result.ok or one.call.tool in offered
        else _not_available(one, language)
        for one in warned_once(done_since_request(request.messages))
    )


def _worded(done: Done, language: Language) -> Done:
    """What was done, told in the language of the conversation."""
    if language == "english":
        return done
    if done.result.ok:
        summary = german_summary(done.call, done.result.output)
        output: JsonObject = {**done.result.output, "summary": summary}
    else:
        output = german_failure(done.result.output)
    return replace(done, result=replace(done.result, output=output))


def _not_available(done: Done, language: Language) -> Done:
    output = {"summary": not_available(done.call, language)}
    return replace(done, result=replace(done.result, output=output))
