"""Proposes the look into the sheet that the learned models read in a question."""

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.learned.reading import Reading
from desktop_assist.providers.embedded.proposals.read_pieces import plain_name, without_lead
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import past_period


def propose_read_spending(reading: Reading, request: UserRequest) -> Act | None:
    """A look for the expenses with that name on those days; None where neither is read.

    Args:
        reading: The message as a question about what was spent.
        request: The message.
    """
    said = " ".join(reading.texts("d"))
    days = past_period(request.saying(said)) if said else None
    named = [plain_name(without_lead(one)) for one in reading.texts("mg")]
    looks: list[JsonObject] = [{"text": one} for one in named if one] or [{}]
    if days is None and not named:
        return None
    when = days.arguments() if days else {}
    return Act(tuple(PlannedCall("list_expenses", {**when, **one}) for one in looks))
