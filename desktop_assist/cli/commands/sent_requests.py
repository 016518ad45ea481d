"""`conversations sent`: the very requests that left for a conversation's messages."""

import json

from desktop_assist.assistant.sent_store import SentStore, TurnRequest
from desktop_assist.cli import terminal
from desktop_assist.cli.conversation_options import ShowSent
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.sent_request import SentRequest
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool

_NOTHING = marked(
    "Nothing of this conversation left the laptop, or it is too long ago: the last 2,000 requests "
    "are kept."
)


async def show_sent(
    options: ShowSent,
    conversation: Conversation,
    sent: SentStore,
    workers: WorkerPool,
    *,
    is_json: bool,
) -> int:
    """Show each request as it was sent, oldest first."""
    found = await workers.run(sent.of_conversation, conversation.id)
    shown = [one for one in found if options.turn in {None, one.turn_id}]
    if is_json:
        requests = [_request_json(one) for one in shown]
        terminal.show_json({"id": conversation.id, "requests": requests})
    elif not shown:
        terminal.show(tr(_NOTHING))
    for one in () if is_json else shown:
        show_request(one.request, f" ({one.turn_id})")
    return 0


def show_request(request: SentRequest, note: str = "") -> None:
    """Show one as it left."""
    at = f"{request.sent_at:%Y-%m-%d %H:%M:%S}" if request.sent_at else ""
    terminal.show(f"\n{at} {request.url}{note}")
    terminal.show(request.body_in_lines())


def request_json(request: SentRequest) -> JsonObject:
    """One as JSON, its body too where it is some."""
    return {
        "sent_at": request.sent_at.isoformat() if request.sent_at else None,
        "url": request.url,
        "body": _value(request.body),
    }


def _request_json(one: TurnRequest) -> JsonObject:
    return {"turn_id": one.turn_id, **request_json(one.request)}


def _value(body: str) -> JsonValue:
    try:
        told: JsonValue = json.loads(body)
    except ValueError:
        return body
    return told
