"""The OpenAI provider when the service, the network or the settings fail it.

What a person sees of such a failure is in tests/integration/robustness.
"""

import asyncio
import subprocess
import sys
from contextlib import aclosing

import pytest

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderRequestError,
    ProviderUnreachableError,
)
from desktop_assist.domain.message import TextPart
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import CallBroken
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider, check_key
from tests.helpers.openai_requests import collected, connected, message, request, text_of
from tests.helpers.responses_server import (
    GOOD_KEY,
    ResponsesServer,
    answered,
    called,
    refused,
    said,
)


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


@pytest.fixture
async def provider(server):
    async with connected(server) as one:
        yield one


async def test_stopping_closes_the_connection(server, provider):
    server.replies.append(answered(said("A long answer")).until(5, "stall"))

    async with aclosing(provider.stream(request())) as events:
        await anext(events)

    async with asyncio.timeout(5):
        await server.client_left.wait()


async def test_a_cancelled_task_closes_the_connection(server, provider):
    server.replies.append(answered(said("A long answer")).until(5, "stall"))
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        task = group.create_task(collected(provider))
        await server.was_asked.wait()
        task.cancel()
        await server.client_left.wait()

    assert task.cancelled()


async def test_a_wrong_key_is_an_access_error_that_does_not_show_it(server):
    async with connected(server, key="sk-wrong-987654321") as provider:
        with pytest.raises(ProviderAccessError, match="does not accept the key") as caught:
            await collected(provider)

    assert "987654321" not in f"{caught.value.message} {caught.value.hint}"


async def test_without_a_key_nothing_is_asked(server):
    async with connected(server, key=None) as provider:
        with pytest.raises(ProviderAccessError, match="no OpenAI key"):
            await collected(provider)

    assert not server.requests


async def test_a_service_with_a_passing_problem_is_asked_once_more(server, provider):
    server.replies.extend([refused(503, "Overloaded"), answered(said("Here"))])

    assert text_of(await collected(provider)) == "Here"


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        (refused(429, "No quota", "insufficient_quota"),
         ProviderAccessError, "no credit"),
        (refused(403, "Not in your country"), ProviderAccessError, "Not in your country"),
        (refused(404, "No gpt-9", "model_not_found"), ProviderAccessError, "No gpt-9"),
        (refused(404, "What?"), ProviderAccessError, "no model service"),
        (refused(400, "Bad effort"), ProviderRequestError, "Bad effort"),
        (refused(400, "Long", "context_length_exceeded"), ProviderRequestError, "too long"),
        (refused(500, "Oops"), ProviderUnreachableError, "Oops"),
    ],
)  # fmt: skip
async def test_refusals_are_told_apart(server, provider, reply, kind, words):
    server.replies.extend([reply, reply])

    with pytest.raises(kind, match=words):
        await collected(provider)


async def test_a_service_that_is_not_there_is_unreachable(server):
    async with ResponsesServer() as gone:
        pass
    async with connected(gone) as provider:
        with pytest.raises(ProviderUnreachableError, match="cannot be reached"):
            await collected(provider)


async def test_the_environment_redirects_nothing(server, provider, monkeypatch):
    for name in ("OPENAI_BASE_URL", "HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-ambient")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-ambient")
    server.replies.append(answered(said("Here")))

    assert text_of(await collected(provider)) == "Here"

    assert "openai-organization" not in server.requests[0].headers


async def test_a_good_key_passes_the_check(server):
    await check_key(GOOD_KEY, OpenAISettings(base_url=server.url))

    assert server.requests[0].path == "/v1/models/gpt-6-luna"


async def test_a_bad_key_fails_the_check(server):
    with pytest.raises(ProviderAccessError):
        await check_key("sk-bad", OpenAISettings(base_url=server.url))


async def test_a_service_that_does_not_describe_its_models_is_no_reason_to_refuse_a_key(server):
    server.replies.append(refused(404, "Unknown request"))

    await check_key(GOOD_KEY, OpenAISettings(base_url=server.url))

    assert len(server.requests) == 1


async def test_a_model_that_the_account_lacks_fails_the_check(server):
    server.replies.append(refused(404, "No gpt-9", "model_not_found"))

    with pytest.raises(ProviderAccessError, match="No gpt-9"):
        await check_key(GOOD_KEY, OpenAISettings(base_url=server.url))


async def test_an_address_that_is_changed_is_asked_next(server):
    async with ResponsesServer() as other, connected(server, server.url, other.url) as provider:
        server.replies.append(answered(said("First")))
        other.replies.append(answered(said("Second")))

        answers = [text_of(await collected(provider)) for _ in range(2)]

    assert answers == ["First", "Second"]


def test_the_sdk_is_loaded_by_warming_up_and_not_before():
    code = (
        "import asyncio, sys\n"
        "from desktop_assist.domain.model_settings import OpenAISettings\n"
        "from desktop_assist.providers.openai_responses import OpenAIResponsesProvider\n"
        "provider = OpenAIResponsesProvider(OpenAISettings, lambda: None)\n"
        "before = 'openai' in sys.modules\n"
        "asyncio.run(provider.warm_up())\n"
        "print(before, 'openai' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "True"]


async def test_warming_up_leaves_a_bad_address_to_the_first_request():
    settings = OpenAISettings(base_url="http://not-here.test")

    async def read_key():
        return GOOD_KEY

    provider = OpenAIResponsesProvider(lambda: settings, read_key)

    await provider.warm_up()

    with pytest.raises(ProviderRequestError, match="only travels over https"):
        await collected(provider)


async def test_text_that_cannot_be_written_breaks_no_request(server, provider):
    server.replies.append(answered(said("Hi")))
    name = ToolCall("c1", "receive_file", {"file": "Caf\udce9.pdf"})
    result = ToolResult("c1", "receive_file", ok=True, output={"summary": "Caf\udce9.pdf"})

    events = await collected(
        provider,
        message("user", TextPart("What is Caf\udce9?")),
        message("assistant", name),
        message("tool", result),
    )

    assert text_of(events) == "Hi"
    said_to_it = [str(item) for item in server.requests[0].body["input"]]
    assert all("Caf" in item for item in said_to_it)


async def test_arguments_nested_without_end_are_broken(server, provider):
    server.replies.append(answered(called("list_expenses", "[" * 20_000)))

    events = await collected(provider)

    assert isinstance(events[0], CallBroken)
