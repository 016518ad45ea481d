"""Single values of a TOML text change; everything else stays."""

import tomllib

import pytest

from desktop_assist.system.toml_text import updated_toml


def test_comments_order_and_unknown_keys_stay():
    text = '# mine\nname = "A"  # short\ncolour = "red"\n\n[more]\nx = 1\n'

    changed = updated_toml(text, {"name": "B", "tools": ("undo",)})

    assert changed.startswith('# mine\nname = "B"')
    assert tomllib.loads(changed) == {
        "name": "B", "colour": "red", "tools": ["undo"], "more": {"x": 1}
    }  # fmt: skip


def test_a_value_that_is_the_same_is_not_touched():
    text = "name = 'A'\nlong = '''\na\nb'''\n"

    assert updated_toml(text, {"name": "A", "long": "a\nb"}) == text


def test_a_key_can_be_taken_out():
    assert updated_toml('a = "1"\nb = "2"\n', {"a": None, "c": None}) == 'b = "2"\n'


@pytest.mark.parametrize(
    "value", ["two\nlines", 'quotes """ and \\ and \n more', "\nstarts empty", "ends\n", "", "ä\n"]
)
def test_every_text_comes_back(value):
    assert tomllib.loads(updated_toml("", {"it": value})) == {"it": value}


def test_lines_stay_readable():
    assert updated_toml("", {"it": "one\ntwo"}) == 'it = """\none\ntwo"""\n'
