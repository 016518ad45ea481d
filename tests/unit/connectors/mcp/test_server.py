"""What a person is told before a server may start."""

import shlex
import sys

from desktop_assist.connectors.mcp.server import Address, Launch, place_words


def test_a_program_is_shown_with_its_folders_and_variables_but_no_value(tmp_path):
    place = Launch(sys.executable, ("-m", "x", str(tmp_path)), variables=("TOKEN",))

    words = dict(place_words(place, tmp_path / "own"))

    assert words["Starts"].startswith(shlex.quote(sys.executable))
    assert words["Program"] == sys.executable
    assert words["Runs in"].endswith("own (an empty folder of its own)")
    assert words["Is told of folders"] == str(tmp_path)
    assert words["Is given variables"].endswith("TOKEN")


def test_a_program_that_is_not_there_is_said_so(tmp_path):
    words = dict(place_words(Launch("no-such-program-at-all"), tmp_path))

    assert words["Program"] == "not found on this computer"


def test_an_address_is_shown_with_the_names_of_its_headers(tmp_path):
    words = dict(place_words(Address("https://example.org", ("Authorization",)), tmp_path))

    assert words == {
        "Connects to": "https://example.org",
        "Sends headers": "Authorization (values hidden)",
    }
