"""Each kind of failure has words that say what to do, and whether it passes by itself."""

import pytest

from desktop_assist.connectors.calendar_server.sync_failure import emptied, failure, is_emptied


@pytest.mark.parametrize(
    ("kind", "words", "needs_person"),
    [
        ("login", "does not accept the user name or the password", True),
        ("network", "cannot be reached", False),
        ("slow", "did not answer in time", False),
        ("moved on", "changed while it was read", False),
        ("status 429", "asked too much", False),
        ("status 503", "has a problem (503)", False),
        ("status 405", "refuses the request (405)", True),
        ("KeyError", "broken off (KeyError)", False),
    ],
)
def test_a_failure_is_told_in_words(kind, words, needs_person):
    told = failure(kind)

    assert words in told.message
    assert told.hint
    assert told.needs_person == needs_person
    assert told.as_error().message == told.message


@pytest.mark.parametrize(
    ("side", "words"), [("here", "nothing was deleted at the server"), ("there", "deleted here")]
)
def test_an_emptied_side_is_asked_about(side, words):
    assert words in emptied(side).message
    assert emptied(side).needs_person
    assert is_emptied(emptied(side).message)
    assert not is_emptied(failure("network").message)
