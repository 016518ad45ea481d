"""Mails as Outlook saves them: a container of streams ([MS-CFB]), written out by hand."""

import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

SECTOR, SMALL = 512, 64
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
STORAGE, STREAM, ROOT = 1, 2, 5
SENT_TAG = 0x00390040


@dataclass
class Entry:
    name: str
    kind: int
    content: bytes = b""
    children: list["Entry"] = field(default_factory=list)


def save_mail(path, subject="", text="", page="", sender="", sent=None, attached=()):
    """Write a mail; `attached` are (name, content)."""
    texts = {"0037": subject, "1000": text, "0C1A": sender}
    entries = [_text(number, one) for number, one in texts.items() if one]
    if page:
        entries.append(Entry("__substg1.0_10130102", STREAM, page.encode()))
    entries.append(Entry("__properties_version1.0", STREAM, _properties(sent)))
    for number, (name, content) in enumerate(attached):
        parts = [_text("3707", name), Entry("__substg1.0_37010102", STREAM, content)]
        entries.append(Entry(f"__attach_version1.0_#{number:08X}", STORAGE, children=parts))
    path.write_bytes(container(entries))
    return path


def container(entries):
    """A container that holds these entries."""
    root = Entry("Root Entry", ROOT, children=entries)
    listed = list(_listed(root))
    small, small_table, starts = b"", [], {}
    for entry in listed:
        if entry.kind == STREAM and entry.content:
            first = len(small_table)
            starts[id(entry)] = first
            padded = _padded(entry.content, SMALL)
            count = len(padded) // SMALL
            small_table += [*range(first + 1, first + count), END]
            small += padded
    root.content = small
    return _file(listed, small_table, starts)


def _file(listed, small_table, starts):
    table = struct.pack(f"<{len(small_table)}I", *small_table)
    bodies = [_padded(table, SECTOR, b"\xff"), _padded(listed[0].content, SECTOR)]
    bodies.append(_padded(b"\0" * 128 * len(listed), SECTOR))
    lengths = [len(body) // SECTOR for body in bodies]
    sectors = 1 + sum(lengths)
    chains, first = [], []
    chains.append(FAT)
    for length in lengths:
        first.append(len(chains) if length else END)
        chains += [*range(len(chains) + 1, len(chains) + length), END][:length]
    starts[id(listed[0])] = first[1]
    bodies[2] = _padded(_directory(listed, starts), SECTOR)
    chains += [FREE] * (SECTOR // 4 - sectors)
    assert len(chains) == SECTOR // 4, "one sector of places must be enough"
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, first[2], 0, 0x1000, first[0], lengths[0], END, 0, 0,
    )  # fmt: skip
    header += struct.pack("<108I", *[FREE] * 108)
    return header + struct.pack(f"<{len(chains)}I", *chains) + b"".join(bodies)


def _listed(entry):
    yield entry
    for child in entry.children:
        yield from _listed(child)


def _directory(listed, starts):
    numbers = {id(entry): number for number, entry in enumerate(listed)}
    following = {}
    for entry in listed:
        for one, other in zip(entry.children, entry.children[1:], strict=False):
            following[id(one)] = numbers[id(other)]
    rows = b""
    for entry in listed:
        name = entry.name.encode("utf-16-le") + b"\0\0"
        child = numbers[id(entry.children[0])] if entry.children else FREE
        rows += struct.pack(
            "<64sHBBIII16sIQQIQ", name, len(name), entry.kind, 1, FREE,
            following.get(id(entry), FREE), child, b"", 0, 0, 0,
            starts.get(id(entry), END), len(entry.content),
        )  # fmt: skip
    return rows


def _text(number, text):
    return Entry(f"__substg1.0_{number}001F", STREAM, text.encode("utf-16-le"))


def _properties(sent):
    if sent is None:
        return b"\0" * 32
    ticks = (sent - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 10
    return b"\0" * 32 + struct.pack("<IIQ", SENT_TAG, 6, ticks)


def _padded(content, size, filler=b"\0"):
    return content + filler * (-len(content) % size)
