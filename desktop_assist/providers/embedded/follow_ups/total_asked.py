"""What the expenses that were just spoken of come to: "what's the total now?"."""

import re

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_TOOL = "list_expenses"
_ASKED = re.compile(
    r"\W*(?:(?:and|so|ok|und|also)\W+)*"
    + one_of(
        "what(?:'s| is| does it all come to| are)?(?: the| my)? (?:new |grand )?(?:total|sum)",
        "how much (?:is|was|does) (?:that|it|this)(?: come to)? (?:in total|al(?:l )?together)",
        "was macht das (?:zusammen|insgesamt), wie ?viel (?:ist|sind|macht) das (?:zusammen"
        "|insgesamt)",
        "wie hoch ist die (?:summe|gesamtsumme), was ist die (?:summe|gesamtsumme)",
    )
    + r"(?: (?:now|so far|then|by now|jetzt|bisher|nun))*\W*",
    re.IGNORECASE,
)


def total_asked(request: UserRequest, history: History) -> Act | None:
    """The last list of expenses once more, else those of this month; None when none came up."""
    focus = history.focus
    is_money = focus is not None and any(one.kind == "expense" for one in focus.things)
    if not is_money or not _ASKED.fullmatch(request.text):
        return None
    listed = next((one.call for one in reversed(history.mentions) if one.call.name == _TOOL), None)
    if listed is not None:
        return Act((PlannedCall(_TOOL, listed.arguments),))
    today = request.now.date()
    days = {"from": today.replace(day=1).isoformat(), "to": today.isoformat()}
    return Act((PlannedCall(_TOOL, days),))
