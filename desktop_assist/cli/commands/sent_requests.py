"""`conversations sent`: the very requests that left for a conversation's messages."""

import json

from desktop_assist.assistant.sent_store import SentStore, TurnRequest
from desktop_assist.cli import terminal
from desktop_assist.cli.conversation_options import ShowSent
from desktop_assist.domain.conversation import Conversation
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
        request = one.request
        at = f"{request.sent_at:%Y-%m-%d %H:%M:%S}" if request.sent_at else ""
        terminal.show(f"\n{at} {request.url} ({one.turn_id})")
        terminal.show(request.body_in_lines())
    return 0


def _request_json(one: TurnRequest) -> dict[str, object]:
    request = one.request
    return {
        "turn_id": one.turn_id,
        "sent_at": request.sent_at.isoformat() if request.sent_at else None,
        "url": request.url,
        "body": _value(request.body),
    }


def _value(body: str) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return body
