"""Notes each request as it leaves, exactly as the library sends it."""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable
from email import message_from_bytes
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
        body = await request.aread()
        kind = request.headers.get("content-type", "")
        named = _parts_named(body, kind) if kind.startswith("multipart/") else _without_files(body)
        sent = SentRequest(str(request.url), named)
        try:
            await asyncio.to_thread(record.note, step_id, sent)
        except StorageError as error:
            _LOG.warning("sent_request_not_kept", extra={"code": error.code})

    return note


def _without_files(content: bytes) -> str:
    """With each file named by its kind and size: it lies here already, and is large."""
    body = content.decode("utf-8", "replace")
    return _FILE.sub(lambda match: f"[{match[1]}, {len(match[2]) * 3 // 4} bytes]", body)


def _parts_named(content: bytes, kind: str) -> str:
    """A form that goes with a file: each field with its value, the file by its name and size."""
    told = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + content)
    fields: dict[str, str] = {}
    for part in told.walk():
        name = part.get_param("name", header="content-disposition")
        value = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(value, bytes):
            continue
        file = part.get_filename()
        fields[name] = (
            f"{file} [{part.get_content_type()}, {len(value)} bytes]"
            if file
            else value.decode("utf-8", "replace").strip()
        )
    return json.dumps(fields, ensure_ascii=False)
