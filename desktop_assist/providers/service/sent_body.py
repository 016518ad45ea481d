"""Notes each request as it leaves, exactly as the library sends it."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.sent_request import STEP_BEING_ASKED, SentRecorder, SentRequest

if TYPE_CHECKING:
    from httpx2 import Request

_LOG = logging.getLogger(__name__)
_FILE = re.compile(r"data:([\w.+/-]+);base64,([A-Za-z0-9+/=]{64,})")


def noting(record: SentRecorder) -> "Callable[[Request], Awaitable[None]]":
    """What the library calls with each request, before its connection is opened."""

    async def note(request: "Request") -> None:
        step_id = STEP_BEING_ASKED.get()
        if not step_id or request.method == "GET":
            return  # a list of models, say: nothing was told
        body = (await request.aread()).decode("utf-8", "replace")
        sent = SentRequest(str(request.url), _without_files(body))
        try:
            await asyncio.to_thread(record.note, step_id, sent)
        except StorageError as error:
            _LOG.warning("sent_request_not_kept", extra={"code": error.code})

    return note


def _without_files(body: str) -> str:
    """With each file named by its kind and size: it lies here already, and is large."""
    return _FILE.sub(lambda match: f"[{match[1]}, {len(match[2]) * 3 // 4} bytes]", body)
