"""Send documents into a store, and see to it that the service has read every one of them.

The service reads files one after the other, in seconds or in minutes. Some it refuses, some fail
through its own fault and are given to it once more, some it never finishes: those are named.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from desktop_assist.documents.hosted.hosted_form import hosted_form
from desktop_assist.documents.hosted.hosted_plan import HostedPlan, LeavingDocument, NotSent
from desktop_assist.documents.hosted.hosted_record import HostedRecord, SentFile
from desktop_assist.documents.hosted.patience import Patience
from desktop_assist.domain.errors import (
    DesktopAssistError,
    FileError,
    ProviderRequestError,
    ToolFailedError,
)
from desktop_assist.domain.hosted_store import FileLabel, HostedFile, HostedFiles
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.consent import DocumentConsents

_CHANGED = "It has changed since you said yes; the next time asks for it anew."


@dataclass(frozen=True, slots=True)
class HostedProgress:
    """How far it is: `done` of `count` documents, at the one of this name."""

    done: int
    count: int
    name: str


OnHosted: TypeAlias = Callable[[HostedProgress], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it.

    Attributes:
        added: Documents that can be searched there now.
        failed: Those that cannot, and why.
        unfinished: Those that the service had not read at the deadline; it may still do so.
    """

    added: tuple[str, ...]
    failed: tuple[NotSent, ...]
    unfinished: tuple[str, ...]


class HostedUpload:
    """One run, into one store."""

    def __init__(
        self,
        store_id: str,
        files: HostedFiles,
        record: HostedRecord,
        workers: WorkerPool,
        patience: Patience,
    ) -> None:
        self._store_id = store_id
        self._files = files
        self._record = record
        self._workers = workers
        self._patience = patience
        self._added: list[str] = []
        self._failed: list[NotSent] = []
        self._labels: dict[str, FileLabel] = {}

    async def run(
        self, plan: HostedPlan, consents: DocumentConsents, on_progress: OnHosted | None = None
    ) -> Outcome:
        """Send what may be sent, and wait until the service has read it."""
        sent: list[SentFile] = []
        for done, document in enumerate(plan.leaving):
            if on_progress is not None:
                on_progress(HostedProgress(done, len(plan.leaving), document.name))
            file = await self._sent(document, consents)
            sent += [file] if file is not None else []
        await self._attach(sent)
        unfinished = await self._read(sent)
        return Outcome(tuple(self._added), tuple(self._failed), unfinished)

    async def _sent(self, document: LeavingDocument, consents: DocumentConsents) -> SentFile | None:
        """Send one document; None when it stays here."""
        try:
            form = await self._workers.run_isolated(hosted_form, document.path)
        except (FileError, ToolFailedError) as error:
            self._keep_back(document.name, error)
            return None
        upload = consents.upload(form.file_name, form.media_type, form.content)
        if upload is None:
            self._failed.append(NotSent(document.name, _CHANGED))
            return None
        try:
            file_id = await self._patience.keep_trying(lambda: self._files.upload(upload))
        except ProviderRequestError as error:  # this file is refused; others may not be
            self._keep_back(document.name, error)
            return None
        file = SentFile(file_id, self._store_id, form.digest, document.name)
        self._labels[file_id] = FileLabel(form.digest, consents.shown(document.name))
        await self._workers.run(self._record.put, file)
        return file

    async def _attach(self, sent: list[SentFile]) -> None:
        labelled = [(one.id, self._labels[one.id]) for one in sent]
        if labelled:
            await self._patience.keep_trying(lambda: self._files.attach(self._store_id, labelled))

    async def _read(self, sent: list[SentFile]) -> tuple[str, ...]:
        """Wait for the service; give what it has not read at the deadline."""
        waiting = {one.id: one for one in sent}
        tries = dict.fromkeys(waiting, 1)
        for _ in range(self._patience.looks):
            if not waiting:
                break
            await self._look(waiting, tries)
            if waiting:
                await self._patience.pause(self._patience.poll_s)
        return tuple(one.name for one in waiting.values())

    async def _look(self, waiting: dict[str, SentFile], tries: dict[str, int]) -> None:
        """What has become of the files; those that are settled wait no longer."""
        there = await self._patience.keep_trying(lambda: self._files.files(self._store_id))
        for file in there:
            if file.id not in waiting or file.status == "working":
                continue
            if file.can_retry and tries[file.id] < self._patience.tries:
                tries[file.id] += 1
                await self._attach([waiting[file.id]])
            else:
                await self._end(waiting.pop(file.id), file)

    async def _end(self, sent: SentFile, file: HostedFile) -> None:
        """It is searched now; or nothing is left there that is paid for and cannot be searched."""
        if file.status == "ready":
            self._added.append(sent.name)
            return
        why = file.problem or f"The service says: {file.status}."
        self._failed.append(NotSent(sent.name, why))
        await self._files.remove(self._store_id, sent.id)
        await self._workers.run(self._record.take_out, [sent.id])

    def _keep_back(self, name: str, error: DesktopAssistError) -> None:
        self._failed.append(NotSent(name, f"{error.message} {error.hint}".strip()))
