import pytest

from desktop_assist.documents.document_finder import find_documents
from tests.helpers.library_rig import library_rig


@pytest.fixture(scope="module")
def rig(tmp_path_factory):
    rig = library_rig(tmp_path_factory.mktemp("library"))
    rig.write("Travel Policy 2025.md", "# Travel\n\nA hotel may cost 150 a night.")
    rig.write("Travel Policy 2026.md", "# Travel\n\nA hotel may cost 180 a night.")
    rig.write("Reisekostenrichtlinie.md", "# Reisekosten\n\nBahnfahrten gehen in der 2. Klasse.")
    rig.write("leave.md", "# Time off\n\nParents take sixteen weeks of parental leave.")
    rig.write("hr/handbook.md", "# Working here\n\nDogs may come along on Fridays.")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("travel policy", "Travel Policy 2026.md"),
        ("travel policy 2025", "Travel Policy 2025.md"),
        ("the handbook", "hr/handbook.md"),
        ("Reisekosten", "Reisekostenrichtlinie.md"),
        ("richtlinie", "Reisekostenrichtlinie.md"),
    ],
)
def test_a_document_is_found_by_its_name(rig, query, name):
    assert find_documents(rig.library, query)[0].document.name == name


def test_what_no_name_says_is_found_in_the_text(rig):
    [found] = find_documents(rig.library, "dogs on fridays")

    assert (found.document.name, "Dogs" in found.quote) == ("hr/handbook.md", True)


@pytest.mark.parametrize("query", ["lease contract", "document", "?"])
def test_nothing_is_found_where_there_is_nothing(rig, query):
    assert find_documents(rig.library, query) == ()
