"""Files and links on the command line, as a file manager or a browser puts them there."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args
from urllib.parse import parse_qs, unquote, urlsplit
from urllib.request import url2pathname

from desktop_assist.domain.handover import Handover, WindowPage

SCHEME = "desktop-assist"
_LONGEST_TEXT = 8_000


def things_to_open(words: Sequence[str]) -> Handover | None:
    """What these words ask to be opened; None when they are a command, or name nothing."""
    if len(words) == 1 and words[0].startswith(f"{SCHEME}:"):
        return handover_of_link(words[0])
    files = [_file(word) for word in words]
    if not files or not all(file is not None and file.exists() for file in files):
        return None
    return Handover(files=tuple(file.absolute() for file in files if file is not None))


def handover_of_link(link: str) -> Handover | None:
    """What a link asks for: a page, a conversation, or a line filled in; None for anything else.

    quick?text=…, ask?text=…, conversation/ID, calendar, expenses, documents, settings. A link may
    stand on a page of the web: what it says is shown, and never sent.
    """
    parts = urlsplit(link)
    place = unquote(f"{parts.netloc}{parts.path}").strip("/")
    text = _visible(parse_qs(parts.query).get("text", [""])[0])
    what, _, name = place.partition("/")
    if what == "conversation" and name.isalnum():
        return Handover(conversation_id=name)
    if name:
        return None
    if what in {"", "ask"}:
        return Handover(text=text)
    if what == "quick":
        return Handover("quick", text=text)
    page = next((page for page in get_args(WindowPage) if page == what), None)
    return None if page is None else Handover(page=page)


def _file(word: str) -> Path | None:
    """The file that a word names as a path or a file: address; a bare word is a command."""
    if word.startswith("file:"):
        return Path(url2pathname(urlsplit(word).path))
    path = Path(word)
    return path if path.suffix or len(path.parts) > 1 else None


def _visible(text: str) -> str:
    kept = "".join(letter for letter in text if letter.isprintable() or letter == "\n")
    return kept[:_LONGEST_TEXT].strip()
