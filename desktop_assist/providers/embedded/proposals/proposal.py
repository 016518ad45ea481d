"""The first proposal that fits a message which no rule understands."""

from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.expense_changes import propose_expense_change
from desktop_assist.providers.embedded.proposals.meetings import propose_meetings
from desktop_assist.providers.embedded.proposals.misread import is_look_for_measure
from desktop_assist.providers.embedded.proposals.questions import propose_answer
from desktop_assist.providers.embedded.proposals.report_told import propose_report
from desktop_assist.providers.embedded.proposals.spending_asked import propose_spending_answer
from desktop_assist.providers.embedded.reply import Find, Settled
from desktop_assist.providers.embedded.request import UserRequest

Proposer: TypeAlias = Callable[[UserRequest, History, Settled | Find], Settled | Find | None]
"""Given the message, what was said before, and what to do where what it looked up does not fit."""
PROPOSERS: tuple[Proposer, ...] = (
    propose_report,
    propose_expense_change,
    propose_spending_answer,
    propose_meetings,
    propose_answer,
)
"""In the order in which they are tried."""


def proposed(request: UserRequest, history: History, otherwise: Settled | Find) -> Settled | Find:
    """What is proposed or looked up; what is done otherwise where nothing fits."""
    is_known = is_look_for_measure(otherwise, request)
    for propose in reversed(PROPOSERS):
        if is_known and propose is propose_meetings:
            continue  # "from how many cm do all have to go" takes no meeting away
        otherwise = propose(request, history, otherwise) or otherwise
    return otherwise
