"""What is typed after `serve`."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.serve_options import Serve


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("", Serve(8765)),
        ("--port 0 --new-token", Serve(0, is_new_token=True)),
        ("--tunnel Desk.Example.org", Serve(8765, tunnels=("desk.example.org",))),
        (
            "--origin http://localhost:3000/ --origin http://127.0.0.1:5173",
            Serve(8765, ("http://localhost:3000", "http://127.0.0.1:5173")),
        ),
    ],
)
def test_words_become_options(words, meant):
    assert parse(["serve", *words.split()]).options == meant


@pytest.mark.parametrize("name", ["", "-a", "a b", "https://desk.example.org", "a/b", "*"])
def test_what_is_no_name_of_a_tunnel_is_refused(name):
    with pytest.raises(SystemExit):
        parse(["serve", "--tunnel", name])


@pytest.mark.parametrize("port", ["-1", "70000", "x"])
def test_what_is_no_port_is_refused(port):
    with pytest.raises(SystemExit):
        parse(["serve", "--port", port])
