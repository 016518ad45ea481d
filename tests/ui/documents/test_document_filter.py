from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate

from desktop_assist.documents.document import Document
from desktop_assist.ui.documents.document_filter import ALL, IN_FORCE, PROBLEM, DocumentFilter

GUIDE = Document(Path("/g.md"), "guide.md", "Hotels", 1, 1, tags=("travel",))
BROKEN = Document(Path("/b.pdf"), "b.pdf", "", 1, 0, problem="Broken.", state="failed")


def test_words_and_choices_are_taken_together(qtbot):
    narrowed = DocumentFilter(date(2026, 11, 28))
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
    narrowed = DocumentFilter(date(2026, 11, 28))
    qtbot.addWidget(narrowed)
    narrowed.offer_tags((GUIDE,))
    narrowed.choose("Tag: travel")

    narrowed.offer_tags((BROKEN,))

    assert narrowed.takes(BROKEN)


def test_only_the_versions_that_were_in_force_on_a_day_are_taken(qtbot):
    old, new = (
        Document(
            Path(f"/leave {year}.md"), f"leave {year}.md", "", 1, 1, effective=date(year, 1, 1)
        )
        for year in (2025, 2026)
    )
    narrowed = DocumentFilter(date(2026, 11, 28))
    qtbot.addWidget(narrowed)
    narrowed.offer_tags((GUIDE, old, new))

    narrowed.choose(IN_FORCE)
    assert [narrowed.takes(one) for one in (GUIDE, old, new)] == [True, False, True]

    narrowed.day.setDate(QDate(2025, 6, 1))
    assert [narrowed.takes(one) for one in (GUIDE, old, new)] == [True, True, False]
    narrowed.choose(ALL)
    assert narrowed.day.isHidden()
