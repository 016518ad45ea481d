"""The table of what people want names tests that are there."""

import re

from tests.helpers.source_tree import ROOT

TABLE = ROOT / "tests" / "ui" / "wanted.md"


def test_each_of_the_25_wants_has_an_answer_and_a_test_that_is_there():
    rows = re.findall(r"^\| (\d+) \|.*\|.*\| (.*) \|$", TABLE.read_text("utf-8"), re.MULTILINE)
    assert [int(number) for number, _ in rows] == list(range(1, 26))
    gone = [
        name for _, named in rows for name in re.findall("`(.+?)`", named) if not is_there(name)
    ]
    assert gone == []


def is_there(name):
    file, _, test = name.partition("::")
    path = ROOT / file
    return path.is_file() and (not test or f"def {test}(" in path.read_text("utf-8"))
