"""Every command that our pages show is understood, and done where it can be here."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.system.guide import LANGUAGES, PAGES
from desktop_assist.system.resources import resource_path
from tests.helpers.source_tree import ROOT

BLOCK = re.compile(r"^```\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(desktop-assist [^`\n]+)`")
START = re.compile(r"^(?:python3 build/dev\.py run|desktop-assist) ")
PLACEHOLDER = re.compile(r"[A-Z]{4,}|[|…]")
"""Inline, a command may be shown in general: with a word to be filled in, or with several ways."""

NOW = "2026-11-20T09:00:00+01:00"
ELSEWHERE = {
    "bench": "takes minutes",
    "chat": "waits for what is typed",
    "slack fetch": "asks Slack",
    "slack import": "needs an export",
    "conversations import": "needs an export",
    "conversations sent": "needs a request that was sent",
    "receipts read": "needs the part that reads pictures",
    "policies add": "needs the documents it names",
    "policies hosted": "asks OpenAI",
    "mcp-servers add": "see the tests of servers",
    "mcp-servers allow": "see the tests of servers",
    "plugins allow": "needs a plugin",
    "ask --assistant": "needs the assistant of the whole program",
    "key set": "waits for a key",
    "serve": "runs until it is ended",
    "mcp": "runs until it is ended",
    "doctor": "tells of this machine",
    "undo": "needs a change",
    "quick": "opens a window",
}
"""Those that are only read here, and why."""


def documents(languages: Sequence[str]) -> list[Path]:
    guide = [resource_path(f"guide/{one}/{name}.md") for one in languages for name in PAGES]
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *guide]


def commands(languages: Sequence[str] = LANGUAGES) -> list[str]:
    found: dict[str, None] = {}
    for text in (file.read_text("utf-8") for file in documents(languages)):
        lines = [line for block in BLOCK.finditer(text) for line in block["lines"].splitlines()]
        inline = [one for one in INLINE.findall(text) if not PLACEHOLDER.search(one)]
        found |= dict.fromkeys(
            START.sub("", line).partition("  #")[0].strip()
            for line in (*lines, *inline)
            if START.match(line)
        )
    return list(found)


def is_elsewhere(words: list[str]) -> bool:
    return any(" ".join(words).startswith(start) for start in ELSEWHERE)


ALL = commands()
HERE = [
    one for one in commands(["en"]) if not is_elsewhere(shlex.split(one)) and "--help" not in one
]


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """The sample files are in use, and beside them lies what the commands name."""
    home = tmp_path_factory.mktemp("documented")
    shutil.copy(resource_path("sample/calendar/site-visit.ics"), home / "invitation.ics")
    run(home, "config set workspace.sample true")
    run(home, "policies list")
    return home


def run(home: Path, command: str) -> subprocess.CompletedProcess[str]:
    # At a Friday in the autumn of the samples.
    program = [sys.executable, "-m", "desktop_assist", "--home", str(home), "--now", NOW]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LANGUAGE": "en"}
    return subprocess.run(
        [*program, *shlex.split(command)],
        capture_output=True, text=True, cwd=home, env=environment, check=False, timeout=120,
    )  # fmt: skip


def test_there_are_commands_to_try():
    assert len(HERE) > 15


@pytest.mark.parametrize("command", [one for one in ALL if "--help" not in one])
def test_it_is_understood(command):
    parse(shlex.split(command), {})


@pytest.mark.parametrize("command", HERE)
def test_it_is_done(home, command):
    done = run(home, command)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
