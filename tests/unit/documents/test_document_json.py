from pathlib import Path

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.document import Document, FoundPassage
from desktop_assist.documents.document_json import answer_json, document_json, passages_json

QUOTATION = Quotation("Up to 180.", "Hotels. Up to 180.", Path("a.pdf"), "a.pdf", "Hotels", 2)


def test_an_answer_comes_with_its_citations():
    found = answer_json(Answer("How much?", (QUOTATION,), is_found=True))

    assert (found["answer"], found["closest"]) == ("Up to 180.", [])
    [citation] = found["citations"]
    assert (citation["source"], citation["page"], citation["quote"]) == ("a.pdf", 2, "Up to 180.")


def test_what_was_not_found_is_null_and_the_closest_is_told_apart():
    found = answer_json(Answer("How much?", (QUOTATION,), is_found=False))

    assert (found["answer"], found["citations"], len(found["closest"])) == (None, [], 1)


def test_passages_and_documents_keep_the_names_that_scripts_rely_on():
    passage = FoundPassage(1, Path("a.pdf"), "a.pdf", "", "Hotels", 2, "Up to 180.", 1.25)

    assert set(passages_json("hotel", [passage])["passages"][0]) >= {
        "source", "page", "section", "text", "score",
    }  # fmt: skip
    assert document_json(Document(Path("a.pdf"), "a.pdf", "T", 3, 9))["passages"] == 9
