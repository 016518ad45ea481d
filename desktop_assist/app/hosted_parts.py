"""Joins the documents to a store at OpenAI, for whoever wants copies of them there."""

from dataclasses import dataclass

from desktop_assist.app.openai_access import OpenAIAccess
from desktop_assist.assistant.sent_store import SentStore
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.hosted.hosted_copy import (
    HostedCopy,
    HostedDocuments,
    HostedService,
)
from desktop_assist.documents.hosted.hosted_record import HostedRecord
from desktop_assist.documents.hosted.hosted_search import (
    HostedSearch,
    SearchedService,
    SearchMemory,
)
from desktop_assist.documents.hosted.local_passages import LocalPassages
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.providers.vector_store import (
    OpenAIHostedFiles,
    OpenAIHostedStores,
    StoreConnection,
)
from desktop_assist.system.resources import resource_path
from desktop_assist.usage.hosted_tariff import HostedTariff
from desktop_assist.usage.service_charges import ServiceCharges
from desktop_assist.usage.spending_store import SpendingStore


@dataclass(frozen=True, slots=True)
class HostedParts:
    """Copies of the documents at a service.

    Attributes:
        copy: Keeps them in step.
        search: Searches them.
        connection: The way there.
    """

    copy: HostedCopy
    search: HostedSearch
    connection: StoreConnection


@dataclass(frozen=True, slots=True)
class HostedGrounds:
    """What they stand on."""

    library: DocumentLibrary
    database: Database
    spending: SpendingStore
    settings: SettingsStore
    clock: Clock
    redactor: Redactor
    workers: WorkerPool
    sent: SentStore


def hosted_parts(openai: OpenAIAccess, grounds: HostedGrounds) -> HostedParts:
    """The parts as the program joins them; nothing is asked of the service yet."""
    database, clock, settings = grounds.database, grounds.clock, grounds.settings
    connection = StoreConnection(openai.settings, openai.read_key, record=grounds.sent)
    files, tariff = OpenAIHostedFiles(connection), HostedTariff(resource_path("prices.toml"))
    places = LocalPassages(database)
    charges = ServiceCharges(database, clock, settings, grounds.spending.state)
    copy = HostedCopy(
        HostedDocuments(grounds.library, places, HostedRecord(database)),
        HostedService(
            OpenAIHostedStores(connection),
            files,
            tariff,
            grounds.redactor,
            grounds.sent.of_documents,
        ),
        settings,
        grounds.workers,
    )
    search = HostedSearch(
        SearchedService(files, tariff, charges, grounds.redactor),
        SearchMemory(database, clock),
        places,
        settings,
        grounds.workers,
    )
    return HostedParts(copy, search, connection)
