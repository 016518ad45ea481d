"""What can be typed after `conversations`."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.conversation_options import SearchConversations


def test_a_search_has_its_words_and_its_limit():
    options = parse(("conversations", "search", "hotel", "--limit", "3"), {}).options

    assert options == SearchConversations("hotel", 3)


@pytest.mark.parametrize("words", [("",), ("hotel", "--limit", "0"), ("hotel", "--limit", "x")])
def test_a_search_that_makes_no_sense_is_refused(words, capsys):
    with pytest.raises(SystemExit) as ending:
        parse(("conversations", "search", *words), {})

    assert ending.value.code == 2
