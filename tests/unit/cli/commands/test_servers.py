"""`config servers`: what runs on this computer."""

import pytest

from desktop_assist.cli.commands.servers import model_names
from desktop_assist.domain.local_server import LocalServer

OLLAMA = LocalServer("Ollama", "http://127.0.0.1:11434/v1", ("llama3.2", "qwen3"))


async def test_people_are_told_how_to_use_what_was_found(rig, capsys):
    rig.servers.append(OLLAMA)

    assert await rig.run("config", "servers") == 0

    shown = capsys.readouterr().out
    assert "Ollama at http://127.0.0.1:11434/v1: llama3.2, qwen3" in shown
    assert "config set compatible.base_url http://127.0.0.1:11434/v1" in shown


async def test_scripts_get_them_as_json(rig, printed):
    rig.servers.append(OLLAMA)

    await rig.run("config", "servers", "--json")

    (server,) = printed()[0]["servers"]
    assert server == {
        "title": "Ollama",
        "base_url": "http://127.0.0.1:11434/v1",
        "models": ["llama3.2", "qwen3"],
    }


async def test_without_a_server_it_says_what_is_looked_for(rig, capsys):
    await rig.run("config", "servers")

    assert "Ollama, LM Studio" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "no model loaded"), (2, "m0, m1"), (7, "m0, m1, m2, m3, m4 and 2 more")],
)
def test_many_models_are_counted(count, words):
    assert model_names(LocalServer("A", "u", tuple(f"m{i}" for i in range(count)))) == words
