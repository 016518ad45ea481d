"""Reads the files that came with a mail, as parts of what the mail says."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.block import AttachedFile, Block, ReadDocument
from desktop_assist.files.safe_name import safe_name

MOST_ATTACHED = 20
MOST_BYTES = 100_000_000
_MOST_LEVELS = 9


def with_attached(document: ReadDocument, read: Callable[[Path], ReadDocument]) -> ReadDocument:
    """A document with the files that came in it behind it, each below its name.

    One that cannot be read is only named, and why it was not is said with the document.

    Args:
        document: As it was read.
        read: Reads one file.
    """
    if not document.attached:
        return document
    blocks, notes = list(document.blocks), [document.note]
    for attached in document.attached[:MOST_ATTACHED]:
        try:
            inner = _read(attached, read)
        except UnreadableFileError as error:
            inner = ReadDocument((), note=f"{error.message} {error.hint}".strip())
        blocks += _below(attached.name, inner.blocks)
        notes.append(inner.note)
    left_out = len(document.attached) - MOST_ATTACHED
    if left_out > 0:
        notes.append(f"{left_out} more files that came with it were not read.")
    note = " ".join(filter(None, notes))
    return replace(document, blocks=tuple(blocks), note=note, attached=())


def _read(attached: AttachedFile, read: Callable[[Path], ReadDocument]) -> ReadDocument:
    if len(attached.content) > MOST_BYTES:
        raise UnreadableFileError(f"{attached.name} is too large to be read as part of a mail.")
    with tempfile.TemporaryDirectory(prefix="desktop-assist-") as folder:
        name = Path(attached.name)
        path = Path(folder) / safe_name(name.stem, name.suffix, "attached")
        path.write_bytes(attached.content)
        return read(path)


def _below(name: str, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks of a file below its name; its pages are none of the mail's."""
    yield Block("heading", f"Attached: {name}", 2)
    if not blocks:
        yield Block("paragraph", f"The file {name} came with this mail.")
    for block in blocks:
        level = min(block.level + 2, _MOST_LEVELS) if block.kind == "heading" else block.level
        yield replace(block, page=None, level=level)
