"""What a model writes opens no file, no share and no address; seen from outside the program."""

import shutil
import subprocess
import sys

import pytest

from tests.helpers import hostile_answer

MARK = "mark-of-a-hostile-answer"
WATCHED = "trace=%file,%network"


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_an_answer_that_names_files_and_addresses_opens_none(tmp_path):
    trace = tmp_path / "trace.txt"
    program = [sys.executable, "-P", "-m", hostile_answer.__name__, MARK]
    done = subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-s", "400", "-e", WATCHED, "-o", str(trace), *program],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "chart far share" in done.stdout
    calls = trace.read_text("utf-8", errors="replace").splitlines()
    assert any("openat(" in call for call in calls)
    started = [call for call in calls if "execve(" in call]
    assert [call for call in calls if MARK in call and call not in started] == []
    assert not [call for call in calls if "sin_port=htons(9)" in call]
