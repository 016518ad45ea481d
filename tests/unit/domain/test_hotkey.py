"""Reading a combination of keys."""

import pytest

from desktop_assist.domain.hotkey import key_combination


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ctrl+Alt+Space", "Ctrl+Alt+Space"),
        ("alt + ctrl + space", "Ctrl+Alt+Space"),
        ("strg+j", "Ctrl+J"),
        ("Win+Shift+7", "Shift+Super+7"),
        ("F9", "F9"),
        ("Shift+F1", "Shift+F1"),
    ],
)
def test_it_is_read_however_it_is_written(text, read):
    assert key_combination(text).text == read


@pytest.mark.parametrize(
    "text", ["", "A", "Shift+A", "Ctrl", "Ctrl+", "Ctrl+Ä", "Hyper+A", "Ctrl+AB", "F13", "Space"]
)
def test_what_would_take_a_letter_from_everybody_is_refused(text):
    with pytest.raises(ValueError, match="no combination"):
        key_combination(text)
