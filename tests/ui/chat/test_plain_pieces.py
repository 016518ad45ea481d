"""Plain text in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.chat.plain_pieces import cut_plain


@given(st.text("ab \n"))
def test_nothing_is_lost(text):
    assert "\n".join(piece.source for piece in cut_plain(text)) == text


def test_a_long_text_is_in_several_pieces():
    assert len(cut_plain("line\n" * 100)) == 4
