"""Every type of file that is known; the first that recognises a file has it."""

from desktop_assist.files.formats.archive import ARCHIVE
from desktop_assist.files.formats.csv import CSV
from desktop_assist.files.formats.docx import DOCX
from desktop_assist.files.formats.file_format import FileFormat
from desktop_assist.files.formats.html import HTML
from desktop_assist.files.formats.ics import ICS
from desktop_assist.files.formats.mail import MAIL
from desktop_assist.files.formats.msg import MSG
from desktop_assist.files.formats.ods import ODS
from desktop_assist.files.formats.odt import ODT
from desktop_assist.files.formats.pdf import PDF
from desktop_assist.files.formats.picture import PICTURES
from desktop_assist.files.formats.pptx import PPTX
from desktop_assist.files.formats.text import MARKDOWN, TEXT
from desktop_assist.files.formats.xlsx import XLS, XLSX

FORMATS: tuple[FileFormat, ...] = (
    PDF,
    XLSX,
    XLS,
    ODS,
    DOCX,
    ODT,
    PPTX,
    MSG,
    ARCHIVE,
    *PICTURES,
    ICS,
    MAIL,
    CSV,
    HTML,
    MARKDOWN,
    TEXT,
)
