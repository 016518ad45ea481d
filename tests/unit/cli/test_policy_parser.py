"""What can be typed after `policies`."""

from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.policy_options import (
    AddPolicies,
    AnswerFromPolicies,
    ListPolicies,
    RemovePolicy,
    SearchPolicies,
    UseHostedCopies,
)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("add a.pdf folder", AddPolicies((Path("a.pdf"), Path("folder")))),
        ("list", ListPolicies()),
        ("remove a.pdf", RemovePolicy("a.pdf")),
        ("search hotel --limit 3", SearchPolicies("hotel", 3)),
        ("search --batch -", SearchPolicies(batch="-")),
        ("answer hotel", AnswerFromPolicies("hotel")),
        ("hosted", UseHostedCopies()),
        ("hosted use vs_1", UseHostedCopies("use", "vs_1")),
        ("hosted sync --yes", UseHostedCopies("sync", says_yes=True)),
    ],
)
def test_each_action_has_its_options(words, options):
    assert parse(("policies", *words.split()), {}).options == options


@pytest.mark.parametrize(
    "words", ["add", "remove", "search hotel --limit 0", "burn", "hosted burn"]
)
def test_what_makes_no_sense_is_refused(words):
    with pytest.raises(SystemExit):
        parse(("policies", *words.split()), {})
