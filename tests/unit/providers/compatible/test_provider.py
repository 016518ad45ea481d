"""A server of one's own choice, as the rest of the program sees it."""

from contextlib import aclosing
from dataclasses import replace

import pytest

from desktop_assist.domain.errors import ProviderAccessError, ProviderRequestError, SecretStoreError
from desktop_assist.domain.model_settings import CompatibleSettings
from desktop_assist.domain.provider import RedactedRequest
from desktop_assist.providers.compatible.provider import CompatibleProvider, check_server
from tests.helpers.chat_server import chatting, said
from tests.helpers.openai_requests import request, text_of
from tests.helpers.responses_server import refused
from tests.helpers.shipped_people import REDACTOR
from tests.helpers.steps import step, step_of


async def no_key():
    return None


def provider(*settings):
    left = list(settings)
    return CompatibleProvider(lambda: left[0] if len(left) == 1 else left.pop(0), no_key)


@pytest.mark.parametrize(
    ("url", "is_local"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost:1234/v1", True),
        ("https://gateway.test/v1", False),
        ("http://192.168.0.7:8080/v1", False),
        ("", False),
    ],
)
def test_only_a_server_on_this_computer_is_local(url, is_local):
    found = provider(CompatibleSettings(base_url=url))

    assert (found.name, found.is_local, found.follows_text) == ("compatible", is_local, True)


async def test_the_first_model_listed_is_asked_and_then_known(server):
    server.replies.append(said("Hello"))

    async with chatting(server) as compatible:
        assert compatible.model_id == ""
        await step_of(compatible)
        assert compatible.model_id == "small-model"

    assert server.chats()[0]["model"] == "small-model"


async def test_a_model_that_is_set_is_asked_though_the_list_is_refused(server):
    server.models = {"error": "not here"}
    server.replies.append(said("Hello"))

    await step(server, model_id="mine")

    assert server.chats()[0]["model"] == "mine"


async def test_a_server_without_models_is_told(server):
    server.models = {"data": []}

    with pytest.raises(ProviderAccessError, match="lists no model"):
        await step(server)


@pytest.mark.parametrize(("key", "sent"), [(None, "Bearer none-needed"), ("k", "Bearer k")])
async def test_a_key_is_sent_where_there_is_one(server, key, sent):
    server.replies.append(said("Hello"))

    await step(server, key=key)

    assert {one.headers["authorization"] for one in server.requests} == {sent}


async def test_a_locked_keyring_does_not_keep_a_server_of_this_computer_from_answering(server):
    async def locked():
        raise SecretStoreError("The keyring is locked.")

    server.replies.append(said("Hello"))
    compatible = CompatibleProvider(lambda: CompatibleSettings(base_url=server.url), locked)

    assert text_of(await step_of(compatible)) == "Hello"
    await compatible.aclose()


async def test_without_a_server_it_says_how_to_find_one():
    with pytest.raises(ProviderRequestError, match="No server is chosen") as caught:
        await step_of(provider(CompatibleSettings()))

    assert "config servers" in caught.value.hint


async def test_what_is_in_clear_never_leaves_though_the_address_changes():
    elsewhere = provider(CompatibleSettings(base_url="https://gateway.test/v1"))

    with pytest.raises(ProviderRequestError, match="it was not sent"):
        await step_of(elsewhere)


def test_what_is_redacted_is_not_in_clear():
    clear = request()

    assert clear.is_in_clear
    assert not REDACTOR.request(clear.request).request.is_in_clear
    assert not RedactedRequest(clear.request).is_in_clear


async def test_a_plain_address_elsewhere_is_refused():
    with pytest.raises(ProviderRequestError, match="only travels over https"):
        await check_server(CompatibleSettings(base_url="http://gateway.test/v1"), "k")


async def test_a_key_is_checked_without_sending_anything(server):
    server.key = "right"
    settings = CompatibleSettings(base_url=server.url)

    await check_server(settings, "right")
    with pytest.raises(ProviderAccessError, match="does not accept the key"):
        await check_server(settings, "wrong")

    assert server.paths() == ["/v1/models", "/v1/models"]


async def test_a_server_that_sends_elsewhere_is_not_followed(server):
    server.models = {"data": [{"id": "m"}]}
    elsewhere = "https://gateway.test/v1/chat/completions"
    server.replies.append(refused(307, "Moved", location=elsewhere))

    with pytest.raises(ProviderRequestError):
        await step(server, wire="chat")


async def test_warming_up_asks_nothing(server):
    async with chatting(server) as compatible:
        await compatible.warm_up()

    assert server.requests == []


async def test_the_model_that_an_assistant_names_is_asked(server):
    server.replies.append(said("Hello"))

    async with chatting(server, model_id="mine") as compatible:
        asked = replace(request().request, model_id="theirs")
        async with aclosing(compatible.stream(REDACTOR.request(asked).request)) as events:
            assert [event async for event in events]

    assert server.chats()[0]["model"] == "theirs"
