"""Makes names for conversations, turns, messages and calls that are never given twice."""

from uuid import uuid4


def new_id(kind: str) -> str:
    """A fresh identifier such as `turn_5f0c…`; 64 random bits are plenty for one laptop."""
    return f"{kind}_{uuid4().hex[:16]}"
