import pytest

from desktop_assist.documents.vectors.vector_store import Near
from desktop_assist.domain.database import Statement
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
    vectors = ENCODE.in_parts([one.in_parts for one in missing])
    rig.library.vectors.put([one.key for one in missing], vectors)


def test_passages_without_vectors_are_told_until_they_have_them(rig):
    assert rig.library.vectors.missing_count == 2
    [first, _] = [one.in_parts for one in rig.library.vectors.missing(9)]
    assert (first.about, first.sentences) == ("cars > Cars", ("Rent the smallest car there is.",))

    fill(rig)

    assert (rig.library.vectors.missing_count, rig.library.vectors.missing(9)) == (0, [])


def test_a_passage_that_lost_its_vector_is_told_once_those_behind_it_have_theirs(rig):
    store = rig.library.vectors
    [first] = store.missing(1)
    store.put([first.key], ENCODE.in_parts([first.in_parts]))
    [second] = store.missing(1)
    rig.database.write(Statement("DELETE FROM sentence_vectors WHERE key = ?", (first.key,)))

    assert [one.key for one in store.missing(9)] == [second.key]
    store.put([second.key], ENCODE.in_parts([second.in_parts]))
    assert [one.key for one in store.missing(9)] == [first.key]


def test_the_same_passage_in_two_documents_is_told_once(rig):
    rig.write("old/cars.md", "# Cars\n\nRent the smallest car there is.")
    rig.bring_up_to_date()

    assert len(rig.library.vectors.missing(9)) == 2


def test_what_is_meant_is_found_in_other_words(rig):
    assert rig.found("mourning a loved one") == []

    fill(rig)

    assert rig.found("mourning a loved one")[0] == "leave.md"


def test_a_changed_passage_needs_a_new_vector_and_the_old_one_goes(rig):
    fill(rig)
    rig.write("cars.md", "# Cars\n\nRent no car at all.")
    rig.bring_up_to_date()

    assert rig.library.vectors.missing_count == 1
    rig.library.vectors.tidy()
    for table in ("passage_vectors", "sentence_vectors"):
        assert rig.database.rows(int, f"SELECT count(*) FROM {table}") == [1]


def test_without_vectors_none_is_near(rig):
    assert rig.library.vectors.nearest("car", 3) == Near()


def test_how_alike_other_passages_and_their_sentences_are_is_told_too(rig):
    fill(rig)

    near = rig.library.vectors.nearest("automobile", 1, also=[1, 2, 99])

    sentences = rig.library.vectors.sentences([1, 2, 99], near)
    assert set(near.likeness) == set(sentences) == {1, 2}
    assert [len(one) for one in sentences.values()] == [1, 1]
    assert max(near.likeness, key=near.likeness.get) == next(iter(near.likeness))


def test_the_vectors_of_a_german_text_are_made_of_what_it_says_in_english(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("rest.md", "# Urlaub\n\nDer Jahresurlaub beträgt 30 Tage.")
    rig.bring_up_to_date()

    [found] = rig.library.vectors.missing(1)

    assert found.in_parts.about == "rest vacation"
    assert found.in_parts.sentences == ("the vacation amounts to 30 day",)
    rig.database.close()


def test_what_may_be_put_for_a_question_brings_it_nearer(rig):
    fill(rig)
    near = rig.library.vectors.nearest("smallest one", 2)

    nearer = rig.library.vectors.nearest("smallest one", 2, otherwise=["car", "rental car"])

    cars = max(nearer.likeness, key=nearer.likeness.get)
    assert nearer.likeness[cars] > near.likeness[cars]
    assert abs(float(nearer.asked @ nearer.asked) - 1) < 1e-5
