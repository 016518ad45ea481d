"""The structure of a document, told by how its lines look and stand."""

from desktop_assist.files.formats.pdf_lines import Look, PdfLine, Printed
from desktop_assist.files.formats.pdf_structure import structure_of

BODY, LARGE = Look(10.0, "Body", 0), Look(16.0, "Body", 0)


def line(text, top, look=BODY, right=500.0):
    return PdfLine(text, look, True, 50.0, right, right, top, 1)


def test_large_lines_are_headings_and_lines_below_each_other_a_paragraph():
    lines = [
        line("Hotels", 800.0, LARGE, right=120.0),
        line("A hotel may cost up to", 770.0),
        line("180 euros a night.", 758.0, right=200.0),
        line("- Ask before you book.", 740.0, right=220.0),
    ]

    found = structure_of(Printed(lines, frozenset()))

    assert [(one.kind, one.text) for one in found] == [
        ("heading", "Hotels"),
        ("paragraph", "A hotel may cost up to 180 euros a night."),
        ("item", "- Ask before you book."),
    ]


def test_what_is_printed_on_every_page_is_no_part_of_it():
    lines = [line("Confidential", 820.0), line("A hotel may cost up to 180 euros.", 770.0)]

    found = structure_of(Printed(lines, frozenset(lines[:1])))

    assert [one.text for one in found] == ["A hotel may cost up to 180 euros."]


def test_a_document_that_says_the_same_on_every_page_says_that():
    lines = [line("Rule 1 is kept.", 800.0)]

    found = structure_of(Printed(lines, frozenset(lines)))

    assert [one.text for one in found] == ["Rule 1 is kept."]


def test_no_lines_have_no_structure():
    assert structure_of(Printed([], frozenset())) == ()
