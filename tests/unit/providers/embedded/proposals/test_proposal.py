"""What is proposed for what no rule understands."""

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.proposal import proposed
from desktop_assist.providers.embedded.reply import Say
from tests.helpers.user_requests import request


def test_nothing_is_proposed_for_what_is_about_nothing_that_is_there():
    otherwise = Say("Not understood.")

    assert proposed(request("blue is a colour"), History(), otherwise) is otherwise
