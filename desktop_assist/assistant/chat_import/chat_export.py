"""Read an export of another assistant: the ZIP as it was sent, or the file of conversations in it.

Runs in the worker process: such a file comes from outside and may be large.
"""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from desktop_assist.assistant.chat_import import chatgpt, claude
from desktop_assist.assistant.chat_import.told_chat import ToldChat
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.json_value import JsonValue

_CHATS = re.compile(r"conversations(?:-\d+)?\.json", re.IGNORECASE)
_LARGEST_BYTES = 400_000_000
_WHAT = (
    "Take the ZIP file that ChatGPT or Claude sends when all data is exported, or the "
    "conversations.json in it."
)
_BROKEN = (OSError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError)


def is_chat_export(path: Path) -> bool:
    """Whether a ZIP holds conversations of another assistant, by the names in it."""
    try:
        with zipfile.ZipFile(path) as archive:
            return bool(_entries(archive))
    except _BROKEN:
        return False


def read_chat_export(path: Path) -> tuple[ToldChat, ...]:
    """All conversations in which something was said.

    Raises:
        UnreadableFileError: It is no such export, is broken, or far larger than one.
    """
    chats: list[ToldChat] = []
    for text in _files(path):
        rows = _rows(text, path)
        chats += (chat for row in rows if (chat := _chat(row)) is not None)
    if not chats:
        raise UnreadableFileError(f"{path.name} holds no conversations.", _WHAT)
    return tuple(chats)


def _files(path: Path) -> Iterator[bytes]:
    try:
        if not zipfile.is_zipfile(path):
            _check_size(path, path.stat().st_size)
            yield path.read_bytes()
            return
        with zipfile.ZipFile(path) as archive:
            entries = _entries(archive)
            _check_size(path, sum(one.file_size for one in entries))
            for entry in entries:
                yield archive.read(entry)
    except _BROKEN as error:
        raise UnreadableFileError(f"{path.name} cannot be read: it is broken.", _WHAT) from error


def _entries(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [one for one in archive.infolist() if _CHATS.fullmatch(PurePosixPath(one.filename).name)]


def _check_size(path: Path, size_bytes: int) -> None:
    if size_bytes > _LARGEST_BYTES:
        raise UnreadableFileError(
            f"{path.name} is far larger than such an export: it was left alone."
        )


def _rows(text: bytes, path: Path) -> list[JsonValue]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(f"{path.name} cannot be read: it is broken.", _WHAT) from error
    if isinstance(rows, dict) and isinstance(rows.get("conversations"), list):
        rows = rows["conversations"]
    return rows if isinstance(rows, list) else [rows]


def _chat(row: JsonValue) -> ToldChat | None:
    if chatgpt.is_chat(row):
        return chatgpt.read_chat(row)
    return claude.read_chat(row) if claude.is_chat(row) else None
