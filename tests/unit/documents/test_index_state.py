import pytest

from desktop_assist.documents.index_state import IndexState


@pytest.mark.parametrize(
    ("state", "words", "share"),
    [
        (IndexState(), "", 0.0),
        (IndexState("reading", 3, 12, "a.md"), "Reading your documents: 3 of 12", 0.25),
        (
            IndexState("meaning", 16, 64),
            "Preparing the search by meaning: 16 of 64 passages",
            0.25,
        ),
        (IndexState("stopped"), "Reading your documents was stopped", 0.0),
    ],
)
def test_it_says_in_words_how_far_it_is(state, words, share):
    assert (state.in_words, state.share) == (words, share)
