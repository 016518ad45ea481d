"""Asks the person before a picture or a PDF leaves as it is, which cannot be redacted."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.assistant.approval import Approval
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.turn_record import TurnRecord
from desktop_assist.domain.message import AttachmentPart, Message
from desktop_assist.domain.provider import Abilities, ConsentedUpload, Provider
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ApprovalRequested
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.consent import consent_to, consented_upload
from desktop_assist.privacy.redactor import Redactor

GREATEST_BYTES = 20_000_000
_PICTURES = {"image/png", "image/jpeg", "image/webp", "image/gif"}
_REASON = (
    "The file would leave your computer as it is: names, addresses and numbers in it cannot be "
    "replaced. Without a yes only the text that was read here goes."
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an attachment stands: in which message, and which of its parts it is."""

    message: Message
    number: int
    part: AttachmentPart


class Uploads:
    """The files of one turn's conversation that its provider can see."""

    def __init__(
        self, provider: Provider, record: TurnRecord, workers: WorkerPool, redactor: Redactor
    ) -> None:
        self._provider = provider
        self._record = record
        self._workers = workers
        self._redactor = redactor
        self._read: dict[Path, bytes] = {}

    async def ask(self) -> AsyncGenerator[ApprovalRequested, None]:
        """Ask for each new file of the last message, and keep every yes with it."""
        if self._provider.is_local or not await self._may_leave():
            return  # nothing would leave
        for place in self._places(self._record.messages[-1:]):
            content = await self._content(place.part)
            if place.part.consent or not content:
                continue
            arguments = {"file": place.part.name, "to": self._provider.name}
            approval = Approval(ToolCall(new_id("call"), "send_file", arguments), _REASON)
            yield approval.request
            if await approval.is_given():
                await self._keep(replace(place.part, consent=consent_to(content)), place.number)

    async def consented(self) -> tuple[ConsentedUpload, ...]:
        """The files that may go along."""
        found: list[ConsentedUpload] = []
        if not await self._may_leave():
            return ()
        for place in self._places(self._record.messages):
            if place.part.consent:
                content = await self._content(place.part)
                upload = consented_upload(place.message.id, place.number, place.part, content)
                found += [upload] if upload else []
        return tuple(found)

    async def _may_leave(self) -> bool:
        return await self._workers.run(lambda: self._redactor.lets_pictures_go)

    def _places(self, messages: tuple[Message, ...]) -> Iterator[_Place]:
        for message in messages:
            for number, part in enumerate(message.parts):
                if isinstance(part, AttachmentPart) and _is_seen(part, self._provider.abilities):
                    yield _Place(message, number, part)

    async def _content(self, part: AttachmentPart) -> bytes:
        """The file's content; empty when it is gone or has grown too large."""
        if part.path not in self._read:
            self._read[part.path] = await self._workers.run(_read, part.path)
        return self._read[part.path]

    async def _keep(self, part: AttachmentPart, number: int) -> None:
        message = self._record.messages[-1]
        parts = (*message.parts[:number], part, *message.parts[number + 1 :])
        await self._record.revise(replace(message, parts=parts))


def _is_seen(part: AttachmentPart, abilities: Abilities) -> bool:
    if part.media_type in _PICTURES:
        return abilities.reads_pictures
    return part.media_type == "application/pdf" and abilities.reads_pdfs


def _read(path: Path) -> bytes:
    with suppress(OSError):
        if path.stat().st_size <= GREATEST_BYTES:
            return path.read_bytes()
    return b""
