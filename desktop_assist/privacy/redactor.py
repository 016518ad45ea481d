"""Takes personal data out of a request before it leaves, and puts it back into the answer.

The only place where a RedactedRequest or a RedactedQuestion is made.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from desktop_assist.domain.hosted_store import RedactedQuestion
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.provider import ConsentedUpload, ModelRequest, RedactedRequest
from desktop_assist.domain.tool import ToolCall, ToolResult, ToolSpec
from desktop_assist.privacy.kept_findings import KeptFindings
from desktop_assist.privacy.people import People
from desktop_assist.privacy.personal_data import (
    FindPersonalData,
    PersonalData,
)
from desktop_assist.privacy.placeholders import Placeholders
from desktop_assist.privacy.stream_restorer import StreamRestorer

# A company's own server may be told more than others.
_GATEWAY = "compatible"


class Redaction:
    """A request that may leave, with the way back for its answer."""

    def __init__(self, request: RedactedRequest, placeholders: Placeholders) -> None:
        self.request = request
        self._placeholders = placeholders

    def restore(self, text: str) -> str:
        """A text of the answer with the personal data back in it."""
        return self._placeholders.restore(text)

    def restore_json(self, value: JsonValue) -> JsonValue:
        """A JSON value of the answer, restored at any depth."""
        return self._placeholders.restore_json(value)

    def restore_object(self, value: JsonObject) -> JsonObject:
        """A JSON object of the answer, restored at any depth."""
        return _object(self._placeholders.restore_json(value))

    def stream_restorer(self) -> StreamRestorer:
        """For a text of the answer that comes in pieces."""
        return StreamRestorer(self._placeholders)


class Redactor:
    """Takes personal data out of everything that leaves the laptop.

    Args:
        people: Whose names are taken out.
    """

    def __init__(self, people: People) -> None:
        self._people = people
        self._findings = KeptFindings(people)

    @property
    def lets_pictures_go(self) -> bool:
        """Whether a picture may be sent after a yes; else only the text recognised in it."""
        return self._people.settings.pictures == "ask"

    def request(
        self,
        request: ModelRequest,
        uploads: tuple[ConsentedUpload, ...] = (),
        provider: str = "",
    ) -> Redaction:
        """Replace personal data in every text of a request, and in the names of its files.

        Args:
            request: What is asked.
            uploads: Files that go along.
            provider: Who is asked: less is taken out where the person said so.
        """
        placeholders = Placeholders(self._finding(provider), self._people.is_name)
        # Messages first: they only grow at the end, so the numbers stay the same over the turns.
        messages = tuple(_redacted_message(one, placeholders) for one in request.messages)
        redacted = replace(
            request,
            messages=messages,
            instructions=placeholders.redact(request.instructions),
            tools=tuple(_redacted_tool(one, placeholders) for one in request.tools),
            facts=tuple(replace(one, text=placeholders.redact(one.text)) for one in request.facts),
        )
        files = tuple(replace(one, name=placeholders.redact(one.name)) for one in uploads)
        return Redaction(RedactedRequest(redacted, uploads=files), placeholders)

    def _finding(self, provider: str) -> FindPersonalData:
        """How much is taken out for a provider."""
        level = self._people.settings.compatible if provider == _GATEWAY else "all"
        match level:
            case "all":
                return self._findings.finder()
            case "numbers":
                return self._findings.finder(with_names=False)
            case "off":
                return _find_nothing
            case _:
                assert_never(level)

    def texts(self, *texts: str) -> tuple[str, ...]:
        """Texts with placeholders, the same one for the same value in all of them."""
        placeholders = Placeholders(self._findings.finder(), self._people.is_name)
        return tuple(placeholders.redact(text) for text in texts)

    def question(self, text: str) -> RedactedQuestion:
        """A question to a search that is not on this laptop."""
        return RedactedQuestion(self.text(text))

    def text(self, text: str) -> str:
        """What would leave the laptop instead of a text."""
        return Placeholders(self._findings.finder()).redact(text)

    def pieces(self, text: str) -> tuple[str, ...]:
        """The personal data in a text."""
        found = self._findings.finder()(text)
        return tuple(text[one.start : one.end] for one in found)


def identity(request: ModelRequest) -> Redaction:
    """Leave a request as it is: for a provider on this laptop."""
    return Redaction(RedactedRequest(request, is_in_clear=True), Placeholders(_find_nothing))


def _find_nothing(_: str) -> list[PersonalData]:
    return []


def _redacted_message(message: Message, placeholders: Placeholders) -> Message:
    parts = tuple(_redacted_part(one, placeholders) for one in message.parts)
    return replace(message, parts=parts)


def _redacted_part(  # noqa: C901, PLR0912 - a case each
    part: Part, placeholders: Placeholders
) -> Part:
    redacted: Part
    match part:
        case TextPart():
            text, outside = placeholders.redact(part.text), placeholders.redact(part.outside)
            # Where it stands is for people; no service is told.
            redacted = replace(part, text=text, outside=outside, citations=())
        case AttachmentPart():
            redacted = _redacted_attachment(part, placeholders)
        case ReasoningPart():
            # The item came from the service and must go back unchanged.
            redacted = replace(part, summary=placeholders.redact(part.summary))
        case QuestionPart():
            redacted = _redacted_question(part, placeholders)
        case OfferPart():
            # No service is told of it.
            redacted = OfferPart()
        case ErrorPart():
            redacted = _redacted_error(part, placeholders)
        case ToolCall():
            redacted = _redacted_call(part, placeholders)
        case ToolResult():
            redacted = _redacted_result(part, placeholders)
        case _:
            assert_never(part)
    return redacted


def _redacted_attachment(part: AttachmentPart, placeholders: Placeholders) -> AttachmentPart:
    name = placeholders.redact(part.name)
    text, note = placeholders.redact(part.text), placeholders.redact(part.note)
    # Folders tell the person's name.
    return replace(part, name=name, path=Path(name), text=text, note=note)


def _redacted_question(part: QuestionPart, placeholders: Placeholders) -> QuestionPart:
    return QuestionPart(
        placeholders.redact(part.text),
        tuple(placeholders.redact(one) for one in part.choices),
        None if part.call is None else _redacted_call(part.call, placeholders),
    )


def _redacted_call(call: ToolCall, placeholders: Placeholders) -> ToolCall:
    return replace(call, arguments=_object(placeholders.redact_json(call.arguments)))


def _redacted_result(result: ToolResult, placeholders: Placeholders) -> ToolResult:
    # The card is for the person; the model reads the output.
    return replace(result, output=_object(placeholders.redact_json(result.output)), card=None)


def _redacted_error(part: ErrorPart, placeholders: Placeholders) -> ErrorPart:
    return ErrorPart(part.code, placeholders.redact(part.message), placeholders.redact(part.hint))


def _redacted_tool(tool: ToolSpec, placeholders: Placeholders) -> ToolSpec:
    return replace(
        tool,
        description=placeholders.redact(tool.description),
        parameters=_object(placeholders.redact_json(tool.parameters)),
    )


def _object(value: JsonValue) -> JsonObject:
    if not isinstance(value, Mapping):
        raise TypeError("a JSON object stays one")
    return value
