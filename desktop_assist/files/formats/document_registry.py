"""The types of files that are documents, and what reads the structure of each."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop_assist.files.formats import (
    docx,
    html,
    mail_blocks,
    markdown_blocks,
    msg,
    odt,
    pdf_blocks,
    pptx,
    sheet_blocks,
    text_blocks,
)
from desktop_assist.files.formats.block import ReadBlocks
from desktop_assist.files.formats.csv import CSV
from desktop_assist.files.formats.mail import MAIL
from desktop_assist.files.formats.ods import ODS
from desktop_assist.files.formats.pdf import PDF
from desktop_assist.files.formats.text import MARKDOWN, TEXT
from desktop_assist.files.formats.xlsx import XLS, XLSX

READERS: Mapping[str, ReadBlocks] = MappingProxyType(
    {
        PDF.media_type: pdf_blocks.read_blocks,
        docx.DOCX.media_type: docx.read_blocks,
        odt.ODT.media_type: odt.read_blocks,
        pptx.PPTX.media_type: pptx.read_blocks,
        html.HTML.media_type: html.read_blocks,
        MARKDOWN.media_type: markdown_blocks.read_blocks,
        TEXT.media_type: text_blocks.read_blocks,
        MAIL.media_type: mail_blocks.read_blocks,
        msg.MSG.media_type: msg.read_blocks,
        XLSX.media_type: sheet_blocks.read_blocks,
        XLS.media_type: sheet_blocks.read_blocks,
        ODS.media_type: sheet_blocks.read_blocks,
        CSV.media_type: sheet_blocks.read_blocks,
    }
)
"""By the name of the type."""
