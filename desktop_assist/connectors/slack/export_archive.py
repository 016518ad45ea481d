"""Reads a workspace export: a ZIP with lists of channels and people, and a file a channel a day.

It comes from outside: nothing of it is written to disk, and everything is looked at before it is
unpacked. The functions run in a process of their own and give plain values.
"""

import json
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from desktop_assist.connectors.slack.message import SlackChannel, SlackMessage, SlackUser
from desktop_assist.connectors.slack.wire import read_channel, read_message, read_user, rows_of
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.json_value import JsonValue

_CHANNELS, _PEOPLE = "channels.json", "users.json"
_LISTS = {_CHANNELS: "", "groups.json": "is_private", "mpims.json": "is_mpim", "dms.json": "is_im"}
_MOST_ENTRIES = 300_000
_LARGEST_ENTRY_BYTES = 64 * 1024 * 1024
_LARGEST_BYTES = 4 * 1024**3
# Chats in JSON shrink to a tenth or so; what was made to burst shrinks to a thousandth.
_MOST_SHRUNK = 200
_SMALL_BYTES = 1024 * 1024
_BATCH_BYTES = 8 * 1024 * 1024
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    RecursionError,
)


@dataclass(frozen=True, slots=True)
class ExportBatch:
    """Files of one channel, to be read together."""

    channel_id: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportContent:
    """What an export holds.

    Attributes:
        channels: Where things were said.
        people: Who wrote.
        batches: What is to be read.
        days: How many files that are.
    """

    channels: tuple[SlackChannel, ...]
    people: tuple[SlackUser, ...]
    batches: tuple[ExportBatch, ...]
    days: int


@dataclass(frozen=True, slots=True)
class ExportDays:
    """What was read of a batch; `team_id` is the workspace's, `unread` counts broken files."""

    messages: tuple[SlackMessage, ...]
    team_id: str
    unread: int


def is_export(path: Path) -> bool:
    """Whether a ZIP is an export of a workspace, by the lists in it."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _top(archive.namelist()) is not None
    except _BROKEN:
        return False


def look_into(path: Path) -> ExportContent:
    """What an export holds, without what was said.

    Raises:
        UnreadableFileError: It is none, is broken, or was made to do harm.
    """
    with _opened(path) as archive:
        top = _top(archive.namelist())
        if top is None:
            raise UnreadableFileError(
                f"{path.name} is no export of a Slack workspace.",
                "An export is a ZIP file with channels.json and users.json in it.",
            )
        channels = dict(_channels(archive, top))
        people = tuple(filter(None, map(read_user, rows_of(_json(archive, f"{top}{_PEOPLE}")))))
        batches = tuple(_batches(archive, top, channels))
    days = sum(len(one.entries) for one in batches)
    return ExportContent(tuple(dict.fromkeys(channels.values())), people, batches, days)


def read_days(path: Path, batch: ExportBatch) -> ExportDays:
    """What was said, its text still as Slack keeps it.

    Raises:
        UnreadableFileError: The export is broken as a whole.
    """
    messages: list[SlackMessage] = []
    team_id, unread = "", 0
    with _opened(path) as archive:
        for name in batch.entries:
            try:
                rows = rows_of(_json(archive, name))
            except UnreadableFileError:  # one broken day must not stop the others
                unread += 1
                continue
            team_id = team_id or next((str(r["team"]) for r in rows if r.get("team")), "")
            read = (read_message(row, batch.channel_id) for row in rows)
            messages += (one for one in read if one)
    return ExportDays(tuple(messages), team_id[:20], unread)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise UnreadableFileError(
            f"{path.name} cannot be read: it is broken, or no ZIP."
        ) from error
    try:
        _check(path, archive)
    except UnreadableFileError:
        archive.close()
        raise
    return archive


def _check(path: Path, archive: zipfile.ZipFile) -> None:
    """Let nothing pass that leads out of its folder, or bursts when it is unpacked."""
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES or sum(one.file_size for one in entries) > _LARGEST_BYTES:
        raise UnreadableFileError(
            f"{path.name} is far larger than an export: it was not unpacked.",
            "Export a shorter time, or fewer channels.",
        )
    for one in entries:
        if _leads_out(one):
            raise UnreadableFileError(
                f"{path.name} holds names that lead out of its folder: it was not unpacked.",
                "Such a file is made to do harm. Get the export again from Slack itself.",
            )
        if one.flag_bits & _ENCRYPTED:
            raise UnreadableFileError(f"{path.name} is protected by a password.")
        is_burst = one.file_size > _SMALL_BYTES and (
            one.file_size > _MOST_SHRUNK * max(one.compress_size, 1)
        )
        if is_burst or (one.filename.endswith(".json") and one.file_size > _LARGEST_ENTRY_BYTES):
            raise UnreadableFileError(
                f"{path.name} holds a file that bursts when it is unpacked: it was left alone."
            )


def _leads_out(entry: zipfile.ZipInfo) -> bool:
    name = entry.orig_filename
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    is_strange = "\\" in name or ":" in name.partition("/")[0] or "\x00" in name
    return is_link or is_strange or name.startswith("/") or ".." in PurePosixPath(name).parts


def _top(names: list[str]) -> str | None:
    """Where the lists stand: at the top, or in the one folder that someone packed."""
    for name in names:
        if name == _CHANNELS or (name.endswith(f"/{_CHANNELS}") and name.count("/") == 1):
            top = name.removesuffix(_CHANNELS)
            if f"{top}{_PEOPLE}" in names:
                return top
    return None


def _channels(archive: zipfile.ZipFile, top: str) -> Iterator[tuple[str, SlackChannel]]:
    """Each channel with the folder in which it is: its name, or its id."""
    there = set(archive.namelist())
    for name, kind in _LISTS.items():
        if f"{top}{name}" not in there:
            continue
        for row in rows_of(_json(archive, f"{top}{name}")):
            channel = read_channel({**row, kind: True} if kind else row)
            if channel is not None:
                yield channel.id, channel
                yield str(row.get("name") or channel.id), channel


def _batches(
    archive: zipfile.ZipFile, top: str, channels: dict[str, SlackChannel]
) -> Iterator[ExportBatch]:
    by_channel: dict[str, list[zipfile.ZipInfo]] = {}
    for one in archive.infolist():
        folder, _, day = one.filename.removeprefix(top).rpartition("/")
        channel = channels.get(folder)
        if channel is not None and day.endswith(".json") and one.filename.startswith(top):
            by_channel.setdefault(channel.id, []).append(one)
    for channel_id, days in by_channel.items():
        names: list[str] = []
        size = 0
        # In the order of days: what was changed or deleted later wins.
        for one in sorted(days, key=lambda day: day.filename):
            names.append(one.filename)
            size += one.file_size
            if size > _BATCH_BYTES:
                yield ExportBatch(channel_id, tuple(names))
                names, size = [], 0
        if names:
            yield ExportBatch(channel_id, tuple(names))


def _json(archive: zipfile.ZipFile, name: str) -> JsonValue:
    try:
        with archive.open(name) as file:
            # No more than it said of itself, whatever is in it.
            content = file.read(_LARGEST_ENTRY_BYTES + 1)
        if len(content) > _LARGEST_ENTRY_BYTES:
            raise UnreadableFileError(f"{name} in the export is far too large.")
        value: JsonValue = json.loads(content)
    except (*_BROKEN, KeyError) as error:
        raise UnreadableFileError(f"{PurePosixPath(name).name} in the export is broken.") from error
    return value
