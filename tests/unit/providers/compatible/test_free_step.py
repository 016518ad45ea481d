"""Which API a server is asked over, found out by the first request."""

import pytest

from desktop_assist.domain.errors import ProviderAccessError, ProviderRequestError
from tests.helpers.chat_server import chatting, said
from tests.helpers.openai_requests import text_of
from tests.helpers.responses_server import Reply, answered, refused
from tests.helpers.responses_server import said as responded
from tests.helpers.steps import step, step_of


def ways(server):
    ends = [path.rpartition("/")[2] for path in server.paths()]
    return [one for one in ends if one != "models"]


async def test_responses_is_used_where_the_server_has_it(server):
    server.responses = answered(responded("Hello"))

    assert text_of(await step(server)) == "Hello"


@pytest.mark.parametrize(
    "other",
    [
        refused(404, "File Not Found"),
        refused(400, "Unknown endpoint"),
        Reply(status=200, error={"html": "a page"}),
        Reply((b"<html></html>\n\n",)),
    ],
    ids=["404", "400", "JSON", "a page"],
)
async def test_else_chat_is_and_it_is_remembered(server, other):
    server.responses = other
    server.replies += [said("One"), said("Two")]

    async with chatting(server) as provider:
        texts = [text_of(await step_of(provider)) for _ in range(2)]

    assert texts == ["One", "Two"]
    assert ways(server) == ["completions", "responses", "completions", "completions"]


async def test_a_way_that_is_set_is_not_looked_for(server):
    server.replies.append(said("Hello"))

    await step(server, wire="chat")

    assert "responses" not in ways(server)


async def test_a_refused_key_is_told_at_once(server):
    server.key = "right"

    with pytest.raises(ProviderAccessError, match="does not accept the key"):
        await step(server, key="wrong", model_id="m", wire="auto")


async def test_what_both_ways_refuse_is_told(server):
    server.replies.append(refused(400, "No such field"))

    with pytest.raises(ProviderRequestError, match="No such field"):
        await step(server)
