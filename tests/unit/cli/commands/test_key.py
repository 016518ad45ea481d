"""`key`: the keys of the providers."""

import io

import pytest


@pytest.fixture
def typed(monkeypatch):
    return lambda text: monkeypatch.setattr("sys.stdin", io.StringIO(text))


async def test_a_good_key_is_kept(rig, typed, capsys):
    typed(" sk-good-123 \n")

    assert await rig.run("key", "set", "--stdin") == 0

    assert rig.secrets.kept == {"openai": "sk-good-123"}
    told = capsys.readouterr().out
    assert "kept in a test's keyring" in told
    assert "At most 5.00 dollars a month" in told


async def test_without_a_terminal_the_key_is_read_from_standard_input(rig, typed):
    typed("sk-good-123")

    await rig.run("key", "set")

    assert rig.secrets.kept == {"openai": "sk-good-123"}


async def test_a_bad_key_is_not_kept(rig, typed, capsys):
    typed("sk-bad-123\n")

    assert await rig.run("key", "set", "--stdin") == 1

    assert rig.secrets.kept == {}
    assert "sk-bad" not in "".join(capsys.readouterr())


async def test_no_key_changes_nothing(rig, typed):
    typed("\n")

    assert await rig.run("key", "set", "--stdin") == 2


async def test_without_a_keyring_the_reason_is_told(rig, typed, capsys):
    rig.secrets.reason = "There is no safe keyring here."
    typed("sk-good-123\n")

    assert await rig.run("key", "set", "--stdin") == 1
    assert "not kept. There is no safe keyring here." in capsys.readouterr().err


async def test_the_status_never_shows_the_key(rig, printed):
    rig.secrets.kept["openai"] = "sk-good-123"

    await rig.run("key", "status", "--json")

    assert printed() == [{"place": "keyring", "store": "a test's keyring", "reason": ""}]


async def test_a_key_is_forgotten(rig, capsys):
    rig.secrets.kept["openai"] = "sk-good-123"

    await rig.run("key", "delete")

    assert rig.secrets.kept == {}
    assert capsys.readouterr().out == "No OpenAI key is kept.\n"


async def test_a_server_has_a_key_of_its_own(rig, typed, capsys):
    typed("gateway-1\n")

    assert await rig.run("key", "set", "--provider", "compatible", "--stdin") == 0
    assert rig.secrets.kept == {"compatible": "gateway-1"}
    assert "The server key is kept" in capsys.readouterr().out

    await rig.run("key", "delete", "--provider", "compatible")
    assert rig.secrets.kept == {}
