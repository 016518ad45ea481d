"""The OpenAI service: the Responses API, with its key and its account."""

from desktop_assist.providers.openai_responses.provider import (
    OpenAIResponsesProvider,
    OwnSide,
    check_key,
)

__all__ = ["OpenAIResponsesProvider", "OwnSide", "check_key"]
