"""The forms in which a conversation can be taken elsewhere."""

from typing import Literal, TypeAlias

ExportForm: TypeAlias = Literal["md", "json", "html"]
"""Markdown to read, JSON with everything, or one page for a browser."""
