"""Lines of a policy file."""

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.policy.policy_table import PolicyTable, PolicyText

TEXT = """# rules
[policy]
id = "x"

[[rule]]
id = "first"

[[rule]]
id = "second"
limit = { amount = "5", max-amount = "6" }

[rule.when]
category = "Meals"

[categories]
Meals = []
"""


@pytest.mark.parametrize(
    ("heading", "number", "word", "line"),
    [
        ("policy", 0, "id", 3),
        ("rule", 0, "id", 6),
        ("rule", 1, "id", 9),
        ("rule", 1, "amount", 10),
        ("rule", 1, "category", 13),
        ("rule", 1, "Meals", 13),
        ("rule", 1, "colour", 8),
        ("categories", 0, "Meals", 16),
        ("nothing", 0, "Meals", 13),
    ],
)
def test_a_word_is_found_in_the_part_it_belongs_to(heading, number, word, line):
    assert PolicyText("p.toml", TEXT).section(heading, number).line_of(word) == line


def test_what_was_not_asked_for_is_refused():
    table = PolicyTable(PolicyText("p.toml", TEXT).section("rule"), {"id": "a", "no": 1}, "it")
    table.text("id")

    with pytest.raises(UnreadableFileError, match='it has no "no"; known here: id'):
        table.finish()
