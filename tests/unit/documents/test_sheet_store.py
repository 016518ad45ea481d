import pytest

from tests.helpers.library_rig import library_rig
from tests.helpers.rate_tables import CITIES

LINES = "\n".join(",".join(row) for row in CITIES)


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    yield rig
    rig.database.close()


def test_a_sheet_among_the_documents_is_looked_up_in(rig):
    rig.write("rates_fy2026.csv", LINES)
    rig.bring_up_to_date()

    [cell] = rig.library.look_up("hotel in Denver in October").cells
    assert (cell.source, cell.value, cell.row) == ("rates_fy2026.csv", "215", 3)
    assert rig.library.answer("hotel in Denver in October").is_found


def test_a_changed_sheet_is_looked_up_in_as_it_is_now(rig):
    rig.write("rates_fy2026.csv", LINES)
    rig.bring_up_to_date()
    rig.library.look_up("hotel in Denver")

    rig.write("rates_fy2026.csv", LINES.replace("215", "222"))
    rig.bring_up_to_date()

    assert rig.library.look_up("hotel in Denver in October").cells[0].value == "222"


def test_a_sheet_that_is_gone_is_not(rig):
    path = rig.write("rates_fy2026.csv", LINES)
    rig.bring_up_to_date()
    path.unlink()
    rig.bring_up_to_date()

    assert rig.library.look_up("hotel in Denver") is None


def test_a_sheet_without_numbers_is_searched_by_its_words(rig):
    rig.write("notes.csv", "topic,rule\nBadges,Wear one at all times\nVisitors,Are met below\n")
    rig.bring_up_to_date()

    assert rig.found("badge") == ["notes.csv"]
