"""Headings and the table of contents."""

from io import BytesIO

import pypdfium2
from reportlab.platypus import SimpleDocTemplate

from desktop_assist.expenses.report.page_style import Words
from desktop_assist.expenses.report.section import Mark, section


def test_headings_are_the_table_of_contents():
    words, target = Words(), BytesIO()

    SimpleDocTemplate(target).build([*section("Totals", words), Mark("Receipt 1", words, 1)])

    with pypdfium2.PdfDocument(target.getvalue()) as pdf:
        assert [(one.get_title(), one.level) for one in pdf.get_toc()] == [
            ("Totals", 0),
            ("Receipt 1", 1),
        ]
