"""`slack` in the terminal."""

import pytest

from tests.helpers.slack_desk import at, travel_thread
from tests.helpers.slack_export import write_export
from tests.helpers.slack_server import TOKEN, slack_server

LINK = f"https://acme.slack.com/archives/C0TRAVEL1/p{at(0).replace('.', '')}"


@pytest.fixture
def export(tmp_path):
    return write_export(tmp_path / "acme.zip")


async def test_an_export_is_taken_in_searched_and_taken_out(rig, export, printed):
    for words in (["import", str(export)], ["search", "hotel"], ["list"], ["remove", "acme"]):
        assert await rig.run("slack", *words, "--json") == 0

    taken, found, listed, removed = printed()
    assert (taken["messages"], removed["messages"]) == (4, 4)
    assert found["threads"][0]["action_items"][0]["owner"] == "Ben Okafor"
    assert listed["sources"][0]["name"] == "acme"


async def test_a_thread_of_an_export_is_shown_with_what_it_comes_to(rig, export, capsys):
    await rig.run("slack", "import", str(export))

    assert await rig.run("slack", "fetch", LINK) == 0

    shown = capsys.readouterr().out
    assert "Ada Rossi, 18 November 2026" in shown
    assert "To do:" in shown


async def test_a_thread_is_fetched_with_the_token_from_the_keyring(rig, printed):
    with slack_server() as server:
        travel_thread(server)
        rig.services.settings.set("slack.api_url", server.root)
        rig.secrets.kept["slack"] = TOKEN

        assert await rig.run("slack", "fetch", LINK, "--json") == 0

    assert printed()[0]["message_count"] == 5


async def test_without_a_token_it_says_what_to_do(rig, capsys):
    assert await rig.run("slack", "fetch", LINK) == 1

    assert "no Slack token" in capsys.readouterr().err


async def test_a_file_that_is_no_export_is_refused(rig, tmp_path, capsys):
    path = tmp_path / "other.zip"
    path.write_bytes(b"PK\x03\x04")

    assert await rig.run("slack", "import", str(path)) == 1

    assert "broken" in capsys.readouterr().err


async def test_nothing_kept_is_said(rig, capsys):
    assert await rig.run("slack", "list") == 0
    assert await rig.run("slack", "search", "hotel") == 0
    assert await rig.run("slack", "remove", "acme") == 2

    told = capsys.readouterr()
    assert "Nothing of Slack is kept here" in told.out
    assert "Nothing fits" in told.out
