"""Every quotation stands on the page that it names, in the original as another reader has it.

The documents are those in which the answers of the dev questions stand, as PDF, Word and HTML.
"""

import json
import re
from functools import cache

import docx
import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.helpers.library_rig import library_rig
from tests.helpers.shared_data import shared_data

NEITHER = re.compile(r"[\W_]+")
FORMATS = (".pdf", ".docx", ".html", ".md")


def questions():
    lines = (shared_data("policies") / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if one["kind"] != "table"]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    rig = library_rig(tmp_path_factory.mktemp("library"))
    corpus = shared_data("policies") / "corpus"
    for name in {one["file"] for one in questions() if one["file"]}:
        target = rig.policies / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((corpus / name).read_bytes())
    rig.bring_up_to_date()
    yield rig.library
    rig.database.close()


def folded(text):
    return NEITHER.sub("", text).casefold()


def said_in(path, page):
    """The letters and digits of a page; what goes over to the next one is looked for there too."""
    match path.suffix:
        case ".pdf":
            with pypdfium2.PdfDocument(path) as document:
                last = min(page + 1, len(document))
                pages = [document[one - 1].get_textpage() for one in range(page, last + 1)]
                texts = [one.get_text_range() for one in pages]
            return folded("".join(texts)), len(folded(texts[0]))
        case ".docx":
            body = docx.Document(str(path)).element.body
            text = folded(" ".join(one.text or "" for one in body.iter() if one.tag.endswith("}t")))
        case ".html":
            text = folded(LexborHTMLParser(path.read_bytes()).body.text(separator=" "))
        case _:
            text = folded(path.read_text(encoding="utf-8"))
    return text, len(text)


read = cache(said_in)


def is_there(quotation):
    text, length = read(quotation.path, quotation.page)
    start = text.find(folded(quotation.text))
    return 0 <= start < length


def test_every_quotation_stands_where_it_says(library):
    asked = [one["question"] for one in questions()]

    quotations = [one for text in asked for one in library.answer(text).quotations]

    assert len(quotations) > len(asked)
    assert [(one.source, one.page, one.text) for one in quotations if not is_there(one)] == []
