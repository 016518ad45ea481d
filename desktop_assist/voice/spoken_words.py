"""What is kept in writing of what was said aloud."""

from desktop_assist.privacy.secrets import find_secret

_NOT_KEPT = "(said aloud, not kept)"


def heard_part(text: str, heard_ms: int, whole_ms: int) -> str:
    """About the words of an answer that were heard before it was interrupted.

    People speak evenly enough for that; the last word is left out when it may be half.
    """
    if whole_ms <= 0 or heard_ms <= 0:
        return ""
    length = len(text) * min(heard_ms, whole_ms) // whole_ms
    if length >= len(text):
        return text
    words = text[:length].rsplit(" ", 1)[0].rstrip() if " " in text[:length] else ""
    return f"{words}…" if words else ""


def without_secrets(text: str) -> str:
    """What the person said, without the keys and passwords in it."""
    while (found := find_secret(text)) is not None:
        text = f"{text[: found.start]}{_NOT_KEPT}{text[found.end :]}"
    return text
