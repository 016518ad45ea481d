"""Keeps what a server gave to be read as a file, so that it can be attached like any other."""

import hashlib
from pathlib import Path
from urllib.parse import unquote, urlsplit

from desktop_assist.files.atomic_write import AtomicWrite
from desktop_assist.files.safe_name import safe_name

_TOKEN_SIGNS = 8


def keep_resource(folder: Path, uri: str, content: bytes) -> Path:
    """Write the content of a resource into a file of its own; blocking.

    Raises:
        FileError: It cannot be written.
    """
    parts = urlsplit(uri)
    named = Path(unquote(parts.path or parts.netloc)).name
    suffix = Path(named).suffix or (".txt" if _is_text(content) else "")
    mark = hashlib.sha256(uri.encode() + content).hexdigest()[:_TOKEN_SIGNS]
    return _keep(folder, mark, safe_name(Path(named).stem, suffix, "resource"), content)


def keep_prompt(folder: Path, name: str, text: str) -> Path:
    """Write the text of a prompt into a file of its own; blocking.

    Raises:
        FileError: It cannot be written.
    """
    content = text.encode("utf-8", "replace")
    mark = hashlib.sha256(name.encode() + content).hexdigest()[:_TOKEN_SIGNS]
    return _keep(folder, mark, safe_name(name, ".md", "prompt"), content)


def _keep(folder: Path, mark: str, name: str, content: bytes) -> Path:
    # Each in a folder of its own: two servers may name different things alike.
    file = folder / mark / name
    writing = AtomicWrite(file, content, mark)
    writing.stage()
    writing.commit()
    return file


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in content
