"""The types of files that are documents, and what reads the structure of each."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop_assist.files.formats import docx, html, markdown_blocks, pdf_blocks, text_blocks
from desktop_assist.files.formats.block import ReadBlocks
from desktop_assist.files.formats.pdf import PDF
from desktop_assist.files.formats.text import MARKDOWN, TEXT

READERS: Mapping[str, ReadBlocks] = MappingProxyType(
    {
        PDF.media_type: pdf_blocks.read_blocks,
        docx.DOCX.media_type: docx.read_blocks,
        html.HTML.media_type: html.read_blocks,
        MARKDOWN.media_type: markdown_blocks.read_blocks,
        TEXT.media_type: text_blocks.read_blocks,
    }
)
"""By the name of the type."""
