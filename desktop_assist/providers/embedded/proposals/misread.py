"""Tells which readings of a message a look at what is there may better."""

from dataclasses import replace

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.cues import IS_REPLACED
from desktop_assist.providers.embedded.proposals.grounding import times_in
from desktop_assist.providers.embedded.proposals.meetings import SURELY, propose_meetings
from desktop_assist.providers.embedded.reply import Act, Ask, Find, Reply, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import whole_words

_LISTING, _MAKING = "list_meetings", "create_meeting"
_LOOKS = frozenset(
    {"list_expenses", "summarize_expenses", "search_policies", "find_document", "look_up_table"}
)


_IS_SENTENCE = whole_words(
    "wants?, would, needs?, like, likes, has, have, asked, is, wi', gi', off, can't, won't, will",
    "möchte, will, braucht?, hat, ist, kann, wäre",
)
"""In a title they are left over from what was said around it."""


def bettered(reply: Reply, request: UserRequest, history: History) -> Reply:
    """The reply, or what is proposed instead of it.

    An order that found no meeting may call it by other words; what is to be made new with the
    words for a change may be there already; and what was taken for a question about something else
    may name a meeting of the calendar.
    """
    if isinstance(reply, Find) and reply.lookup.tool == _LISTING:
        return replace(reply, choose=lambda output: _if_found(reply, output, request, history))
    if isinstance(reply, Ask | Act | Say) and _is_doubtful(reply, request):
        return propose_meetings(request, history, reply, least=SURELY) or reply
    return reply


def _if_found(
    reply: Find, output: JsonObject, request: UserRequest, history: History
) -> Settled | Find:
    settled = reply.choose(output)
    if isinstance(settled, Say) and settled.is_missing:
        return propose_meetings(request, history, settled) or settled
    return settled


def _is_doubtful(reply: Ask | Act | Say, request: UserRequest) -> bool:
    if isinstance(reply, Say):
        return not reply.is_own
    calls = reply.calls if isinstance(reply, Act) else (reply.pending,)
    if all(call.tool in _LOOKS for call in calls):
        return True
    if not all(call.tool == _MAKING for call in calls):
        return False
    has_no_time = isinstance(reply, Ask) and not times_in(request)
    is_sentence = any(_IS_SENTENCE.search(str(one.arguments.get("title", ""))) for one in calls)
    return has_no_time or is_sentence or IS_REPLACED.search(request.text) is not None
