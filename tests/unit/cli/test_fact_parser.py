"""What can be typed after `facts`."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.fact_options import AddFact, EditFact, ForgetFact, ListFacts


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("list",), ListFacts()),
        (("add", "I travel by train"), AddFact("I travel by train")),
        (("edit", "fact_1", "I travel by bus"), EditFact("fact_1", "I travel by bus")),
        (("forget", "how I travel"), ForgetFact("how I travel")),
    ],
)
def test_each_action_has_its_words(words, options):
    assert parse(("facts", *words), {}).options == options
