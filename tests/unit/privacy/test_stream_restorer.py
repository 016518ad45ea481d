"""An answer cut anywhere is restored as if it had come whole."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.privacy.personal_data_search import find_personal_data
from desktop_assist.privacy.placeholders import Placeholders
from desktop_assist.privacy.stream_restorer import StreamRestorer
from tests.helpers.shipped_people import PEOPLE

SAID = st.lists(
    st.sampled_from(
        ["[EMAIL_1]", "[EMAIL_2]", "[CARD_1]", "[EMAIL_", "[", "]", "[[", "text", "[EMAIL_9]"]
    )
).map("".join)


def find(text):
    return find_personal_data(text, PEOPLE)


def filled():
    placeholders = Placeholders(find)
    placeholders.redact("anna@example.com ben@example.com 4111 1111 1111 1111")
    return placeholders


@given(SAID, st.data())
def test_any_cut_gives_the_same_text(said, data):
    placeholders = filled()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(said)))))
    pieces = [said[a:b] for a, b in zip([0, *cuts], [*cuts, len(said)], strict=True)]
    restorer = StreamRestorer(placeholders)

    shown = "".join(restorer.feed(piece) for piece in pieces) + restorer.finish()

    assert shown == placeholders.restore(said)


def test_only_what_may_become_a_placeholder_is_held_back():
    restorer = StreamRestorer(filled())

    assert restorer.feed("See [1] and [EM") == "See [1] and "
    assert restorer.feed("AIL_1] soon") == "anna@example.com soon"
    assert restorer.finish() == ""
