"""A request that was too long, in the words of several servers."""

import httpx2
import openai
import pytest

from desktop_assist.domain.errors import ProviderRequestError
from desktop_assist.providers.compatible.too_long import as_too_long


def refused(body):
    response = httpx2.Response(400, request=httpx2.Request("POST", "http://127.0.0.1/v1"))
    error = ProviderRequestError("The service refused the request.")
    error.__cause__ = openai.BadRequestError("Bad request", response=response, body=body)
    return error


LLAMA_CPP = {
    "code": 400,
    "message": "request (3031 tokens) exceeds the available context size (2048 tokens)",
    "type": "exceed_context_size_error",
    "n_prompt_tokens": 3031,
    "n_ctx": 2048,
}
VLLM = (
    "This model's maximum context length is 4096 tokens. However, you requested 5,012 tokens "
    "(4000 in the messages, 1012 in the completion)."
)
OPENAI = (
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 "
    "tokens."
)
LM_STUDIO = (
    "Trying to keep the first 6269 tokens when context the overflows. However, the model is "
    "loaded with context length of only 4096 tokens"
)


@pytest.mark.parametrize(
    ("body", "tokens", "room"),
    [
        (LLAMA_CPP, 3031, 2048),
        ({"error": {"message": VLLM}}, 5012, 4096),
        ({"message": OPENAI}, 9001, 8192),
        ({"message": LM_STUDIO}, 6269, 4096),
        ({"message": "The prompt does not fit the context window"}, 0, 0),
    ],
)
def test_the_figures_are_read_where_they_are_given(body, tokens, room):
    found = as_too_long(refused(body))

    assert (found.tokens, found.room_tokens) == (tokens, room)
    assert all(f"{number:,}" in found.message for number in (tokens, room) if number)


@pytest.mark.parametrize(
    "body", [None, {"message": "Unknown field"}, {"type": "invalid_request_error"}]
)
def test_other_refusals_are_left_alone(body):
    assert as_too_long(refused(body)) is None


def test_what_no_server_said_is_left_alone():
    assert as_too_long(ProviderRequestError("No server is chosen yet.")) is None
