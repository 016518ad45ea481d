"""A change of a meeting in its usual form."""

import pytest

from desktop_assist.providers.embedded.plain_change import in_usual_form


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("move the walk to Friday 7am, same length", "move the walk to Friday 7am"),
        ("move the walk to Friday. Everything else stays the same", "move the walk to Friday"),
        ("push the dentist a week", "push the dentist by a week"),
        ("give the workshop another hour", "extend the workshop by an hour"),
        ("give the workshop another 30 minutes", "extend the workshop by 30 minutes"),
        ("bring the review forward by half an hour", "bring the review forward by half an hour"),
        (
            "site walk: meet at Gate 3 not Gate 2",
            "set the location of the site walk to Gate 3",
        ),
        ("make the handover 2.30", "move the handover to 2.30"),
        ("make the handover 30 min", "make the handover 30 min"),
        ("move the call so that it starts at one", "move the call to one"),
        ("put the review off until Monday", "postpone the review to Monday"),
        ("design workshop: please add Tom", "please add Tom to the design workshop"),
        ("move the walk to the same room as before", "move the walk to the same room as before"),
    ],
)
def test_it_is_said_plainly(text, plain):
    assert in_usual_form(text).strip(" .") == plain
