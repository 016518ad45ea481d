import pytest

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.wording import load_wording
from desktop_assist.system.resources import resource_path

WORDING = load_wording(resource_path("search"))
HELD = {"hotel": 30, "denver": 1, "travel": 400}


def read(question):
    return read_question(question, WORDING, lambda words: {w: HELD.get(w, 0) for w in words}, 1000)


def test_rare_words_weigh_more_than_common_ones():
    common, rare, unknown = read("travel denver xyzzy").terms

    assert common.weight < rare.weight < unknown.weight
    assert [one.is_known for one in (common, rare, unknown)] == [True, True, False]


def test_among_a_few_passages_a_word_they_lack_weighs_little_more_than_one_they_have():
    held = {"toner": 2}

    found, lacking = read_question(
        "toner xyzzy", WORDING, lambda words: {w: held.get(w, 0) for w in words}, 20
    ).terms

    assert found.weight < lacking.weight < 1.5 * found.weight


def test_among_a_few_passages_words_of_any_handbook_weigh_less_than_others():
    policy, toner = read_question("policy toner", WORDING, lambda _: dict.fromkeys(_, 2), 20).terms

    assert policy.weight < 0.5 * toner.weight


def test_a_german_word_is_as_common_as_the_english_one():
    german, english = read("Wie ist die Richtlinie?").terms[0], read("policy").terms[0]

    assert german.weight == pytest.approx(english.weight, rel=0.2)


def test_other_words_for_the_same_are_worth_less_than_the_word_itself():
    [term] = read("cab").terms

    assert term.forms[0].worth == 1
    assert max(form.worth for form in term.forms[1:]) < 1
    assert ("taxi",) in [form.stems for form in term.forms]


def test_a_german_question_is_also_read_in_english():
    asked = read("Wie viele Urlaubstage habe ich bei Sourcegraph?")

    assert asked.text == "how much vacation days have i at sourcegraph"
    assert asked.names == ("Sourcegraph",)
    assert asked.words == ("urlaubstage", "sourcegraph")


@pytest.mark.parametrize(
    ("question", "names", "numbers"),
    [
        ("Does GSA pay in March 2026?", ("GSA",), ("2026",)),
        ("What is the limit in Denver?", ("Denver",), ()),
        ("TTS mileage", ("TTS",), ()),
        ("How many days?", (), ()),
    ],
)
def test_names_and_numbers_are_told_from_words(question, names, numbers):
    asked = read(question)

    assert (asked.names, asked.numbers) == (names, numbers)


@pytest.mark.parametrize(
    ("question", "number", "whether"),
    [
        ("How long may I stay?", True, False),
        ("Can I keep it?", False, True),
        ("Wann verfällt er?", True, False),
        ("Darf ich fliegen?", False, True),
        ("Who approves it?", False, False),
    ],
)
def test_the_kind_of_answer_is_known_from_the_question(question, number, whether):
    asked = read(question)

    assert (asked.asks_number, asked.asks_whether) == (number, whether)


def test_an_english_question_is_looked_for_in_german_documents_too():
    held = {"urlaub": 4, "und": 30}

    asked = read_question(
        "How much vacation?", WORDING, lambda words: {w: held.get(w, 0) for w in words}, 100
    )

    assert "urlaub" in asked.others
    assert "ferien" not in asked.others
    assert asked.terms[0].is_known


def read_among_few(question):
    return read_question(question, WORDING, lambda words: {w: HELD.get(w, 0) for w in words}, 50)


def test_words_of_the_same_subject_are_worth_less_than_other_words_for_the_same():
    [helmet] = read_among_few("helmet").terms
    [hotel] = read_among_few("hotel").terms

    assert ("ppe",) in {one.stems for one in helmet.forms}
    assert max(one.worth for one in helmet.forms[1:]) < max(one.worth for one in hotel.forms[1:])


def test_a_word_whose_subject_alone_is_known_is_not_known():
    [helmet] = read_among_few("helmet").terms

    assert not helmet.is_known


def test_words_of_the_same_subject_are_looked_for_in_a_german_question_too():
    assert "goggles" in read_among_few("Brauche ich Schutzausrüstung?").others


def test_among_thousands_of_passages_words_of_the_same_subject_tell_nothing():
    [helmet] = read_question("helmet", WORDING, lambda _: dict.fromkeys(_, 2), 5_000).terms

    assert len(helmet.forms) == 1
