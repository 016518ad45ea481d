from pathlib import Path

from desktop_assist.documents.document import Document
from desktop_assist.ui.documents.document_filter import PROBLEM, DocumentFilter

GUIDE = Document(Path("/g.md"), "guide.md", "Hotels", 1, 1, tags=("travel",))
BROKEN = Document(Path("/b.pdf"), "b.pdf", "", 1, 0, problem="Broken.", state="failed")


def test_words_and_choices_are_taken_together(qtbot):
    narrowed = DocumentFilter()
    qtbot.addWidget(narrowed)
    narrowed.offer_tags((GUIDE, BROKEN))
    assert [narrowed.takes(one) for one in (GUIDE, BROKEN)] == [True, True]

    narrowed.choose(PROBLEM)
    assert [narrowed.takes(one) for one in (GUIDE, BROKEN)] == [False, True]
    narrowed.choose("Tag: travel")
    assert [narrowed.takes(one) for one in (GUIDE, BROKEN)] == [True, False]
    narrowed.search.setText("hotels guide")
    assert narrowed.takes(GUIDE)
    narrowed.search.setText("trains")
    assert not narrowed.takes(GUIDE)


def test_a_tag_that_is_gone_is_chosen_no_longer(qtbot):
    narrowed = DocumentFilter()
    qtbot.addWidget(narrowed)
    narrowed.offer_tags((GUIDE,))
    narrowed.choose("Tag: travel")

    narrowed.offer_tags((BROKEN,))

    assert narrowed.takes(BROKEN)
