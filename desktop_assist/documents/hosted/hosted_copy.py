"""Keep a store at a service in step with the documents: plan, carry out after a yes, take back."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_assist.documents.document import Document
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.hosted.hosted_form import HostedForm, hosted_form
from desktop_assist.documents.hosted.hosted_plan import (
    DAYS_A_MONTH,
    HostedPlan,
    LeavingDocument,
    NotSent,
    needless,
)
from desktop_assist.documents.hosted.hosted_record import HostedRecord
from desktop_assist.documents.hosted.hosted_upload import HostedUpload, OnHosted, Outcome
from desktop_assist.documents.hosted.local_passages import LocalPassages
from desktop_assist.documents.hosted.patience import Patience
from desktop_assist.domain.errors import DesktopAssistError, StoreGoneError, ToolInputError
from desktop_assist.domain.hosted_store import HostedFile, HostedFiles, HostedStore, HostedStores
from desktop_assist.domain.sent_request import SentRequest
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.consent import DocumentConsents
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.usage.hosted_tariff import HostedTariff

_NAME = "Desktop Assist documents"
_PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class HostedService:
    """The service's side.

    Attributes:
        stores: Makes, finds and removes stores.
        files: Fills them.
        tariff: What that costs.
        redactor: Knows what personal data is.
        sent: What left for it, oldest first; blocking.
    """

    stores: HostedStores
    files: HostedFiles
    tariff: HostedTariff
    redactor: Redactor
    sent: Callable[[], tuple[SentRequest, ...]]


@dataclass(frozen=True, slots=True)
class HostedDocuments:
    """This laptop's side.

    Attributes:
        library: The documents.
        passages: What they say.
        record: What was sent from here.
    """

    library: DocumentLibrary
    passages: LocalPassages
    record: HostedRecord


@dataclass(frozen=True, slots=True)
class HostedState:
    """How the copy stands.

    Attributes:
        store: As the service tells; None while there is none.
        sent: How many files were sent from here.
        working: Those that the service has not read to the end yet.
        failed: Those that it could not read, and why.
    """

    store: HostedStore | None
    sent: int = 0
    working: tuple[str, ...] = ()
    failed: tuple[NotSent, ...] = ()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """The documents as they could be sent."""

    leaving: tuple[LeavingDocument, ...]
    left_out: tuple[NotSent, ...]


class HostedCopy:
    """The documents of this laptop in one store, as the settings name it.

    Args:
        documents: The documents.
        service: Where copies go.
        settings: Name the store.
        workers: Run what blocks.
        patience: How long the service is waited for.
    """

    def __init__(
        self,
        documents: HostedDocuments,
        service: HostedService,
        settings: SettingsStore,
        workers: WorkerPool,
        patience: Patience = _PATIENCE,
    ) -> None:
        self._library = documents.library
        self._passages = documents.passages
        self._record = documents.record
        self._service = service
        self._settings = settings
        self._workers = workers
        self._patience = patience

    async def sent(self) -> tuple[SentRequest, ...]:
        """What left for the copies, word for word, files by their names and sizes."""
        return await self._workers.run(self._service.sent)

    async def state(self) -> HostedState:
        """How the copy stands, as the service tells.

        Raises:
            StoreGoneError: The store is not there any more.
            ProviderError: The service cannot be asked.
        """
        store_id = await self._store_id()
        if not store_id:
            return HostedState(None)
        store = await self._service.stores.find(store_id)
        files = () if store.status == "expired" else await self._service.files.files(store_id)
        names = {one.id: one.name for one in await self._workers.run(self._record.files, store_id)}
        ours = [one for one in files if one.id in names]
        return HostedState(
            store,
            len(ours),
            tuple(names[one.id] for one in ours if one.status == "working"),
            tuple(NotSent(names[one.id], _reason(one)) for one in ours if one.status == "failed"),
        )

    async def others_files(self, store_id: str) -> int:
        """How many files of a store were not sent from here: others read and fill it too.

        Raises:
            StoreGoneError: There is none of that id.
        """
        found = await self._service.stores.find(store_id)
        own = await self._workers.run(self._record.files, store_id)
        return max(found.files - len(own), 0)

    async def choose(self, store_id: str) -> HostedStore:
        """Use a store that is there already; nothing is sent yet.

        Raises:
            StoreGoneError: There is none of that id.
            SettingsError: That is no id of a store.
        """
        found = await self._service.stores.find(store_id)
        await self._workers.run(self._settings.set, "hosted.store", found.id)
        return found

    async def stores(self) -> tuple[HostedStore, ...]:
        """The stores that could be used."""
        return await self._service.stores.all()

    async def plan(self) -> HostedPlan:
        """What bringing the store up to date would do; nothing is sent, nothing is changed.

        Raises:
            StoreGoneError: The store is not there any more, or has expired.
            ProviderError: The service cannot be asked.
        """
        settings = await self._workers.run(self._settings.current)
        store_id = settings.hosted.store
        there = await self._there(store_id) if store_id else ()
        prepared = await self._prepared()
        wanted = frozenset(one.digest for one in prepared.leaving)
        present = {one.label.digest for one in there if one.status in {"ready", "working"}}
        going = needless(await self._workers.run(self._record.files, store_id), there, wanted)
        leaving = tuple(one for one in prepared.leaving if one.digest not in present)
        ending = {one.id for one in going}
        size = sum(one.size_bytes for one in there if one.id not in ending)
        size += sum(one.size_bytes for one in leaving)
        return HostedPlan(
            store=store_id,
            region="" if settings.openai.base_url else _region(settings.openai.data_residency),
            leaving=leaving,
            going=going,
            staying=len(prepared.leaving) - len(leaving),
            left_out=prepared.left_out,
            size_bytes=size,
            storage_usd=self._service.tariff.storage_usd(size, DAYS_A_MONTH),
            search_usd=self._service.tariff.search_usd,
        )

    async def carry_out(
        self, plan: HostedPlan, consents: frozenset[str], on_progress: OnHosted | None = None
    ) -> Outcome:
        """Do what was planned; cancelled, the next plan goes on from there.

        Args:
            plan: As the person saw it.
            consents: What they said yes to; anything else stays here.
            on_progress: Told how far it is.

        Raises:
            ToolInputError: There is something to send and nobody said yes.
            ProviderError: The service cannot be asked any more; what was sent stays sent.
        """
        if plan.leaving and not consents:
            raise ToolInputError("No document is sent without a yes.")
        store_id = plan.store or await self._made()
        upload = HostedUpload(
            store_id, self._service.files, self._record, self._workers, self._patience
        )
        outcome = await upload.run(
            plan, DocumentConsents(consents, self._service.redactor), on_progress
        )
        for one in plan.going:
            await self._service.files.remove(store_id, one.id)
        await self._workers.run(self._record.take_out, [one.id for one in plan.going])
        return outcome

    async def remove_everything(self) -> int:
        """Delete there whatever was sent from here, and the store if it was made from here.

        Others' files in a shared store stay. Give how many files were deleted.

        Raises:
            ProviderError: The service cannot be asked; what is left is deleted the next time.
        """
        store_id = await self._store_id()
        sent = await self._workers.run(self._record.files, store_id)
        for one in sent:
            await self._service.files.remove(store_id, one.id)
            await self._workers.run(self._record.take_out, [one.id])
        if await self._workers.run(self._record.is_ours, store_id):
            if not await self._others_in(store_id):
                await self._service.stores.remove(store_id)
            await self._workers.run(self._record.forget, store_id)
        await self._workers.run(self._settings.set, "hosted.search", "off")
        await self._workers.run(self._settings.set, "hosted.store", "")
        return len(sent)

    async def _others_in(self, store_id: str) -> bool:
        try:
            return bool(await self._service.files.files(store_id))
        except StoreGoneError:
            return False

    async def _store_id(self) -> str:
        return (await self._workers.run(self._settings.current)).hosted.store

    async def _there(self, store_id: str) -> tuple[HostedFile, ...]:
        store = await self._service.stores.find(store_id)
        if store.status == "expired":
            raise StoreGoneError(
                f"The store {store.name or store_id} has expired: it was not used for so long that"
                " the service has emptied it.",
                "`policies hosted remove` clears away what is left; then a new one can be made.",
            )
        return await self._service.files.files(store_id)

    async def _made(self) -> str:
        settings = await self._workers.run(self._settings.current)
        days = settings.hosted.expiry_days
        made = await self._patience.keep_trying(lambda: self._service.stores.create(_NAME, days))
        await self._workers.run(self._record.made, made.id)
        await self._workers.run(self._settings.set, "hosted.store", made.id)
        return made.id

    async def _prepared(self) -> _Prepared:
        leaving: dict[str, LeavingDocument] = {}
        left_out: list[NotSent] = []
        for document in await self._workers.run(self._library.documents):
            try:
                form = await self._workers.run_isolated(hosted_form, document.path)
            except DesktopAssistError as error:  # one bad file must not stop the others
                left_out.append(NotSent(document.name, error.message))
                continue
            if not form.content:
                left_out.append(NotSent(document.name, "There is nothing in it."))
                continue
            leaving.setdefault(form.digest, await self._leaving(document, form))
        return _Prepared(tuple(leaving.values()), tuple(left_out))

    async def _leaving(self, document: Document, form: HostedForm) -> LeavingDocument:
        personal = await self._workers.run(self._personal, document, form)
        return LeavingDocument(
            document.name, document.path, form.digest, len(form.content), personal
        )

    def _personal(self, document: Document, form: HostedForm) -> int:
        """How much personal data is in it: the same piece counts once."""
        texts = [*self._passages.texts(document.path), document.name]
        if form.media_type.startswith("text/"):
            texts.append(form.content.decode("utf-8", "replace"))
        return len({one for text in texts for one in self._service.redactor.pieces(text)})


def _region(data_residency: str) -> str:
    return "" if data_residency == "global" else data_residency


def _reason(file: HostedFile) -> str:
    return file.problem or "The service gave no reason."
