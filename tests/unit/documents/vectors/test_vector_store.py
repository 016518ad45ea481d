import pytest

from tests.helpers.encoding import ENCODE, needs_model
from tests.helpers.library_rig import library_rig

pytestmark = needs_model


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("leave.md", "# Bereavement\n\nThree days are paid when a relative dies.")
    rig.write("cars.md", "# Cars\n\nRent the smallest car there is.")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


def fill(rig):
    missing = rig.library.vectors.missing(50)
    rig.library.vectors.put([one.key for one in missing], ENCODE([one.words for one in missing]))


def test_passages_without_vectors_are_told_until_they_have_them(rig):
    assert rig.library.vectors.missing_count == 2
    words = [one.words for one in rig.library.vectors.missing(9)]
    assert words[0] == "cars > Cars\nRent the smallest car there is."

    fill(rig)

    assert (rig.library.vectors.missing_count, rig.library.vectors.missing(9)) == (0, [])


def test_what_is_meant_is_found_in_other_words(rig):
    assert rig.found("time off for a funeral") == []

    fill(rig)

    assert rig.found("time off for a funeral")[0] == "leave.md"


def test_a_changed_passage_needs_a_new_vector_and_the_old_one_goes(rig):
    fill(rig)
    rig.write("cars.md", "# Cars\n\nRent no car at all.")
    rig.bring_up_to_date()

    assert rig.library.vectors.missing_count == 1
    rig.library.vectors.tidy()
    assert rig.database.rows(int, "SELECT count(*) FROM passage_vectors") == [1]


def test_without_vectors_none_is_near(rig):
    assert rig.library.vectors.nearest("car", 3) == {}
