"""Vector stores of the OpenAI service: copies of documents, searched there."""

from desktop_assist.providers.vector_store.connection import StoreConnection
from desktop_assist.providers.vector_store.files import OpenAIHostedFiles
from desktop_assist.providers.vector_store.stores import OpenAIHostedStores

__all__ = ["OpenAIHostedFiles", "OpenAIHostedStores", "StoreConnection"]
