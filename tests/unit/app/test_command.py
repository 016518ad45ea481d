"""A command runs with the real parts and leaves nothing open."""

import json

from desktop_assist.app.program import main


def test_a_command_runs_to_its_end(tmp_path, capsys):
    words = ["--home", str(tmp_path), "--now", "2026-11-22T10:00:00+01:00", "--json"]
    assert main([*words, "ask", "Schedule a review for tomorrow 3 pm for 30 minutes"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[-1]["type"] == "done"
    assert main([*words, "undo"]) == 0
    assert not list((tmp_path / "running").iterdir())
