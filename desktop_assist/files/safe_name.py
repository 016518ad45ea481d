"""Name a new file so that every system takes the name."""

import re

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
# Names are cut in bytes: 255 is the most, and a character may take four.
_LONGEST_NAME_BYTES = 100
_WINDOWS_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)


def safe_name(stem: str, suffix: str, kind: str) -> str:
    """A file name that every system allows; `kind` stands before one that is none by itself."""
    words = " ".join(_FORBIDDEN.sub(" ", stem).split())
    plain = words.encode(errors="ignore")[:_LONGEST_NAME_BYTES].decode(errors="ignore").strip(" .")
    if not plain or _WINDOWS_DEVICE.match(plain):
        plain = f"{kind} {plain}".rstrip()
    return f"{plain}{_FORBIDDEN.sub('', suffix.lower())}"
