"""Whether a model calls tools by itself."""

import httpx2
import openai
import pytest

from desktop_assist.domain.errors import ProviderRequestError
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.server import Server, Traits
from desktop_assist.providers.compatible.tool_probe import has_no_tools, probe_tools
from desktop_assist.providers.service.client import make_client
from desktop_assist.providers.service.identity import Address
from tests.helpers import chat_server
from tests.helpers.chat_server import whole
from tests.helpers.responses_server import refused


async def no_key():
    return "none-needed"


async def probed(server, monkeypatch, answer):
    monkeypatch.setattr(chat_server, "_trial", lambda can_call: answer)
    async with make_client(COMPATIBLE, Address(server.url), no_key) as client:
        return await probe_tools(Server(client, server.url, "m", Traits()))


CALL = {"id": "a", "type": "function", "function": {"name": "colour_of_the_day"}}


@pytest.mark.parametrize(
    ("answer", "use"),
    [
        (whole({"tool_calls": [CALL]}), "free"),
        (whole({"content": "Blue, I think."}), "constrained"),
        (whole({"content": "", "reasoning_content": "Let me think about"}), None),
        (whole({"content": "<think>Let me think about"}), None),
        (refused(500, "Loading model"), None),
    ],
)
async def test_a_clear_question_tells(server, monkeypatch, answer, use):
    assert await probed(server, monkeypatch, answer) == use


@pytest.mark.parametrize(
    ("words", "is_about_tools"),
    [("gemma does not support tools", True), ("images are not supported", False)],
)
def test_a_refusal_of_tools_is_recognised(words, is_about_tools):
    response = httpx2.Response(400, request=httpx2.Request("POST", "http://127.0.0.1/v1"))
    error = ProviderRequestError("Refused.")
    error.__cause__ = openai.BadRequestError("No", response=response, body={"message": words})

    assert has_no_tools(error) is is_about_tools
    assert not has_no_tools(ProviderRequestError("Refused."))
