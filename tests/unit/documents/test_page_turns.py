"""A quotation names the page on which it stands, also within a passage of several pages."""

from desktop_assist.documents.page_turns import sections_in, sections_text, turns_in, turns_text
from desktop_assist.documents.passage import SectionTurn
from desktop_assist.files.formats.block import PageTurn
from tests.helpers.library_rig import library_rig
from tests.helpers.printed_policy import print_policy

SECTIONS = (SectionTurn(40, "Reisen > Züge"),)
TURNS = (PageTurn(120, 2), PageTurn(840, 3))


def test_what_is_kept_comes_back():
    assert turns_in(turns_text(TURNS)) == TURNS
    assert turns_in(turns_text(())) == ()
    assert sections_in(sections_text(SECTIONS)) == SECTIONS


def test_a_passage_over_two_pages_knows_where_the_second_begins(tmp_path):
    rig = library_rig(tmp_path)
    parts = [
        ("h1", "Travel"),
        ("text", "A hotel may cost up to 180 euros a night."),
        ("page", ""),
        ("text", "A taxi may cost up to 40 euros."),
    ]
    print_policy(rig.policies / "travel.pdf", parts)
    rig.bring_up_to_date()

    [found] = rig.library.search("taxi")

    assert (found.page, found.page_of("A taxi may cost up to 40 euros.")) == (1, 2)
    assert found.page_of("A hotel may cost") == 1
    rig.database.close()


def test_a_passage_of_two_small_sections_knows_where_the_second_begins(tmp_path):
    rig = library_rig(tmp_path)
    (rig.policies / "travel.md").write_text("# Hotels\n\nUp to 180.\n\n# Meals\n\nUp to 40.\n")
    rig.bring_up_to_date()

    [found] = rig.library.search("hotel")

    assert (found.section_of("Up to 180."), found.section_of("Up to 40.")) == ("Hotels", "Meals")
    rig.database.close()
