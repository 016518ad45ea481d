import pytest

from tests.helpers.library_rig import library_rig


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("hotels.md", "# Hotels\n\nUp to 180 euros.\n\n# Cars\n\nThe smallest one. " * 9)
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


def counts(rig):
    return rig.database.rows(lambda *row: row, "SELECT * FROM document_counts")[0]


def test_passages_are_counted_as_they_come_and_go(rig):
    rig.write("leave.md", "# Leave\n\n28 days.")
    rig.bring_up_to_date()

    [there] = rig.database.rows(int, "SELECT count(*) FROM passages")
    assert counts(rig)[0] == there > 1

    (rig.policies / "hotels.md").unlink()
    rig.bring_up_to_date()

    assert counts(rig)[0] == 1


@pytest.mark.parametrize("text", ["# Hotels\n\nUp to 190 euros.", "# Hotels"])
def test_a_changed_document_moves_the_counts(rig, text):
    before = counts(rig)

    rig.write("hotels.md", text)
    rig.bring_up_to_date()

    assert all(now > earlier for now, earlier in zip(counts(rig)[1:], before[1:], strict=True))


def test_a_search_moves_nothing(rig):
    before = counts(rig)

    rig.library.answer("hotel")

    assert counts(rig) == before
