"""Asks the documents twice where one question names two things: "for a fob, and a key"."""

import re

from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.spelling import mended

_TOOL = "search_policies"
_TWO = re.compile(
    r"^\W*(?:(?:and|so|ok|und)\W+)*(?P<head>(?:what|how much|how long|how many|which|was|wie ?viel"
    r"|wie lange|welche\w*)\b[^,;.?]{3,60}?\b(?:for|on|with|für|bei))\s+"
    r"(?P<first>(?:an?|the|eine?n?|den|die|das) [^,;.?]{3,60}?),?\s+(?:and|und)\s+"
    r"(?:(?:for|on|with|für|bei)\s+)?(?P<second>(?:an?|the|eine?n?|den|die|das) [^;.?]{3,90})\W*$",
    re.IGNORECASE,
)


def each_asked(reply: Settled | Find, request: UserRequest) -> Settled | Find:
    """The reply; a look for each of two things where the documents tell of both."""
    calls = reply.calls if isinstance(reply, Act) else ()
    if len(calls) != 1 or calls[0].tool != _TOOL or set(calls[0].arguments) != {"query"}:
        return reply
    found = _TWO.match(mended(str(calls[0].arguments["query"])))
    if found is None:
        return reply
    queries = [f"{found['head']} {found[name].strip()}" for name in ("first", "second")]
    if not all(map(request.knows, queries)):
        return reply
    return Act(tuple(PlannedCall(_TOOL, {"query": one}) for one in queries))
