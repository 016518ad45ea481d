"""The OpenAI service, and any other that speaks its Responses API."""

from desktop_assist.providers.openai_responses.provider import OpenAIResponsesProvider, check_key

__all__ = ["OpenAIResponsesProvider", "check_key"]
