"""What is proposed for what no rule understands."""

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.proposal import proposed
from tests.helpers.user_requests import request


def test_nothing_is_proposed_for_what_is_about_nothing_that_is_there():
    assert proposed(request("blue is a colour"), History()) is None
