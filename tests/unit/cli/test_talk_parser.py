"""What can be typed after `ask`, `chat`, `drop` and `quick`."""

from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.options import Ask, Chat, Drop
from desktop_assist.cli.start_options import OpenWindow
from desktop_assist.domain.handover import Handover


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["ask", "Hello"], Ask("Hello")),
        (["ask", "--batch", "-"], Ask(batch="-")),
        (["ask", "Hi", "--conversation", "last"], Ask("Hi", conversation="last")),
        (["ask", "Hi", "--attach", "a.pdf", "--attach", "b.pdf"],
         Ask("Hi", attachments=(Path("a.pdf"), Path("b.pdf")))),
        (["ask", "Hi", "--yes", "--dry-run"], Ask("Hi", approves=True, is_dry_run=True)),
        (["ask", "Hi", "--over-budget"], Ask("Hi", may_pass_budget=True)),
        (["chat", "--provider", "openai"], Chat(provider="openai")),
        (["drop", "a.ics", "b.pdf"], Drop((Path("a.ics"), Path("b.pdf")))),
        (["quick"], OpenWindow(is_hidden=True, handover=Handover("quick"))),
        (["quick", "lunch", "at", "1"],
         OpenWindow(is_hidden=True, handover=Handover("quick", "lunch at 1"))),
        (["chat", "--contacts", "team.vcf"], Chat(contacts=(Path("team.vcf"),))),
    ],
)  # fmt: skip
def test_each_way_to_say_something_has_its_words(words, options):
    assert parse(words, {}).options == options
