"""Tells which readings of a message a look at what is there may better."""

from dataclasses import replace

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.cues import IS_REPLACED
from desktop_assist.providers.embedded.proposals.meetings import propose_change
from desktop_assist.providers.embedded.reply import Act, Ask, Find, Reply, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest

_LISTING, _MAKING = "list_meetings", "create_meeting"


def bettered(reply: Reply, request: UserRequest, history: History) -> Reply:
    """The reply, or what is proposed instead of it.

    An order that found no meeting may call it by other words; what is to be made new with the
    words for a change may be there already.
    """
    if isinstance(reply, Find) and reply.lookup.tool == _LISTING:
        return replace(reply, choose=lambda output: _if_found(reply, output, request, history))
    if not (isinstance(reply, Ask | Act) and _makes(reply)):
        return reply
    has_no_time = isinstance(reply, Ask) and "start" not in reply.pending.arguments
    is_doubtful = has_no_time or IS_REPLACED.search(request.text)
    return (propose_change(request, history, reply) if is_doubtful else None) or reply


def _if_found(
    reply: Find, output: JsonObject, request: UserRequest, history: History
) -> Settled | Find:
    settled = reply.choose(output)
    if isinstance(settled, Say) and settled.is_missing:
        return propose_change(request, history, settled) or settled
    return settled


def _makes(reply: Ask | Act) -> bool:
    calls = reply.calls if isinstance(reply, Act) else (reply.pending,)
    return all(call.tool == _MAKING for call in calls)
