"""A document says the same in whatever type of file it comes."""

import csv
from email.message import EmailMessage
from html import escape
from itertools import groupby

import docx
import openpyxl
import pytest

from desktop_assist.documents.cutting import cut
from desktop_assist.files.file_kind import read_document
from tests.helpers.office_zip import odt, paragraphs, pptx, shape
from tests.helpers.printed_policy import print_policy
from tests.helpers.shared_data import shared_data

# Documents of 18F and Sourcegraph (CC0-1.0, Apache-2.0) with headings, lists and tables.
NAMES = ("sg/compensation-role-changes.md", "sg/acceptable-use-policy.md", "sg/5-0-2.md")
LENGTH = 5


def _in_html(blocks):
    for kind, group in groupby(blocks, lambda one: one.kind):
        for one in group if kind != "row" else ():
            tag = {"heading": f"h{one.level}", "item": "li"}.get(kind, "p")
            yield f"<{tag}>{escape(one.text)}</{tag}>"
        if kind == "row":
            for header, rows in groupby(group, lambda one: one.header):
                yield f"<table>{_html_row('th', header)}"
                yield from (_html_row("td", one.cells) for one in rows)
                yield "</table>"


def _html_row(tag, cells):
    return f"<tr>{''.join(f'<{tag}>{escape(one)}</{tag}>' for one in cells)}</tr>"


def to_html(path, blocks):
    path.write_text("".join(_in_html(blocks)), encoding="utf-8")


def to_eml(path, blocks):
    made = EmailMessage()
    made.set_content("See the other text.")
    made.add_alternative("".join(_in_html(blocks)), subtype="html")
    path.write_bytes(made.as_bytes())


def to_docx(path, blocks):
    document = docx.Document()
    for one in blocks:
        if one.kind == "heading":
            document.add_heading(one.text, one.level)
        elif one.kind == "row":
            table = document.add_table(2, max(len(one.header), len(one.cells)))
            for cells, texts in zip(table.rows, (one.header, one.cells), strict=True):
                for cell, text in zip(cells.cells, texts, strict=False):
                    cell.text = text
        else:
            document.add_paragraph(one.text, "List Bullet" if one.kind == "item" else None)
    document.save(str(path))


def to_odt(path, blocks):
    forms = {
        "heading": "<text:h text:outline-level='{}'>{}</text:h>",
        "item": "<text:list><!--{}--><text:item><text:p>{}</text:p></text:item></text:list>",
    }
    usual = "<!--{}--><text:p>{}</text:p>"
    body = (forms.get(one.kind, usual).format(one.level, escape(one.text)) for one in blocks)
    odt(path, "".join(body))


def to_pdf(path, blocks):
    kinds = {"heading": "h2", "item": "item"}
    print_policy(path, [(kinds.get(one.kind, "text"), escape(one.text)) for one in blocks])


def to_pptx(path, blocks):
    """Each heading begins a slide, as its title."""
    slides = [""]
    for kind, group in groupby(blocks, lambda one: (one.kind, one.header)):
        texts = list(group)
        if kind[0] == "heading":
            slides += [shape(paragraphs(escape(one.text)), "title") for one in texts]
        elif kind[0] == "row":
            slides[-1] += _slide_table([kind[1], *(one.cells for one in texts)])
        else:
            slides[-1] += shape(paragraphs(*(escape(one.text) for one in texts)), "body")
    pptx(path, slides)


def _slide_table(rows):
    cell = "<a:tc><a:txBody>{}</a:txBody></a:tc>"
    filled = (
        "".join(cell.format(paragraphs(escape(text))) for text in (*row, "", "")[: len(rows[0])])
        for row in rows
    )
    body = "".join(f"<a:tr>{one}</a:tr>" for one in filled)
    return f'<p:graphicFrame><a:tbl><a:tblPr firstRow="1"/>{body}</a:tbl></p:graphicFrame>'


WRITERS = {
    "html": to_html,
    "eml": to_eml,
    "docx": to_docx,
    "odt": to_odt,
    "pptx": to_pptx,
    "pdf": to_pdf,
}
# What PDF and slides do not know: how deep a list or a heading stands.
LEAST = dict.fromkeys(WRITERS, 0.97) | {"pptx": 0.9, "pdf": 0.9}


def runs_of(blocks):
    """Every run of five words in the passages that a document is cut into."""
    words = " ".join(f"{one.section} {one.text}" for one in cut(blocks)).split()
    return {tuple(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1)}


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_it_is_cut_into_the_same_passages_as_its_markdown(tmp_path, kind, least):
    for name in NAMES:
        source = read_document(shared_data("policies") / "corpus" / name).blocks
        path = tmp_path / f"a.{kind}"
        WRITERS[kind](path, source)

        read, wanted = runs_of(read_document(path).blocks), runs_of(source)

        assert len(wanted & read) / len(wanted) >= least, name


def to_xlsx(path, rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)


def to_csv(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.mark.parametrize(("kind", "write"), [("xlsx", to_xlsx), ("csv", to_csv)])
def test_a_table_says_the_same_as_a_sheet(tmp_path, kind, write):
    source = read_document(shared_data("policies") / "corpus" / "sg/5-0-2.md").blocks
    wanted = [one for one in source if one.kind == "row"]
    path = tmp_path / f"a.{kind}"

    write(path, [wanted[0].header, *(one.cells for one in wanted)])

    read = [one.text for one in read_document(path).blocks if one.kind == "row"]
    assert read == [one.text for one in wanted]
