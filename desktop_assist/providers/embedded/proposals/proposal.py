"""The first proposal that fits a message which no rule understands."""

from collections.abc import Callable

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.reply import Reply
from desktop_assist.providers.embedded.request import UserRequest

Proposer = Callable[[UserRequest, History], Reply | None]
PROPOSERS: tuple[Proposer, ...] = ()
"""In the order in which they are tried."""


def proposed(request: UserRequest, history: History) -> Reply | None:
    """What is proposed or looked up; None when the message is about nothing that is there."""
    for propose in PROPOSERS:
        reply = propose(request, history)
        if reply is not None:
            return reply
    return None
