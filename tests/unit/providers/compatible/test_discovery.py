"""Model servers on this computer, told apart from anything else that answers."""

import time

import pytest

from desktop_assist.domain.local_server import LocalServer
from desktop_assist.providers.compatible.discovery import USUAL_PORTS, find_servers
from tests.helpers.interop_server import free_port
from tests.helpers.responses_server import Reply


def port_of(server):
    return int(server.url.removesuffix("/v1").rpartition(":")[2])


async def found_at(server):
    return await find_servers({port_of(server): "Ollama"})


async def test_a_server_is_found_with_its_models(server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert await found_at(server) == (LocalServer("Ollama", server.url, ("small-model",)),)


async def test_it_is_only_asked_for_its_models_and_without_a_key(server):
    await found_at(server)

    (request,) = server.requests
    assert (request.method, request.path, request.body) == ("GET", "/v1/models", {})
    assert "authorization" not in request.headers


@pytest.mark.parametrize("models", [{"hello": "world"}, [], "a page"])
async def test_any_other_web_server_is_left_alone(server, models):
    server.models = models

    assert await found_at(server) == ()


@pytest.mark.parametrize("status", [302, 401, 500])
async def test_a_server_that_says_no_is_left_alone(server, monkeypatch, status):
    reply = Reply(status=status, error={"data": []}, headers={"location": "/v1/models"})
    monkeypatch.setattr(server, "_choose", lambda request: reply)

    assert await found_at(server) == ()


async def test_a_silent_server_is_not_waited_for(server, monkeypatch):
    monkeypatch.setattr(server, "_choose", lambda request: Reply(ending="stall"))
    begun = time.monotonic()

    assert await found_at(server) == ()
    assert time.monotonic() - begun < 3


async def test_nothing_is_no_fault():
    assert await find_servers({free_port(): "Ollama"}) == ()


def test_the_usual_ports_are_looked_at():
    assert list(USUAL_PORTS) == [11434, 1234, 8080, 1337]
