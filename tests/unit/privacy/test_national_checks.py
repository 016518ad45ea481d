"""Each country's own rule tells its numbers from digits that only look like them."""

import pytest

from desktop_assist.privacy import national_checks as checks

# A number that was worked out by hand or published as an example, and one that is none.
EXAMPLES = (
    (checks.united_states, "078051121", "912111234"),
    (checks.canada, "046454286", "046454287"),
    (checks.health_service, "9434765919", "9434765918"),
    (checks.united_states, "900701234", "900451234"),
    (checks.ireland, "1234567T", "1234567A"),
    (checks.ireland, "6433435OA", "6433435OB"),
    (checks.ireland, "1234567TW", "1234567FW"),
    (checks.german_tax, "36574261809", "36574261808"),
    (checks.german_pension, "15070649C103", "15990649C103"),
    (checks.german_health, "A123456780", "A123456781"),
    (checks.austria, "1237010180", "1238010180"),
    (checks.switzerland, "7569217076985", "7569217076984"),
    (checks.netherlands, "111222333", "111222334"),
    (checks.belgium, "85073003328", "85073003329"),
    (checks.france, "255081416802538", "255081416802539"),
    (checks.spain, "12345678Z", "12345678A"),
    (checks.spain, "X1234567L", "X1234567A"),
    (checks.spain, "Y1234567X", "Y1234567A"),
    (checks.spain, "Z1234567R", "Z1234567A"),
    (checks.portugal, "214587967", "214587968"),
    (checks.greece, "01018000008", "01018000009"),
    (checks.croatia, "94577403194", "94577403195"),
    (checks.sweden, "8112289874", "8112289875"),
    (checks.sweden, "7010632391", "7010922391"),
    (checks.denmark, "2110625629", "3210625629"),
    (checks.norway, "29029900157", "29029900158"),
    (checks.norway, "41019900035", "41019900036"),
    (checks.finland, "131052308T", "131052308A"),
    (checks.poland, "44051401359", "44051401358"),
    (checks.czechia, "7103192745", "7103192746"),
    (checks.romania, "1630615123457", "1630615123458"),
    (checks.romania, "1800101291411", "1800101291410"),
    (checks.bulgaria, "7523169263", "7523169262"),
    (checks.baltic, "37605030299", "37605030298"),
    (checks.baltic, "37605038690", "37605038691"),
    (checks.baltic, "37605034440", "37605034441"),
    (checks.latvia, "16117519997", "16137519997"),
    (checks.turkey, "10000000146", "10000000147"),
    (checks.india, "234123412346", "234123412347"),
    (checks.brazil, "12345678909", "12345678908"),
    (checks.china, "11010519491231002X", "110105194912310021"),
    (checks.korea, "9711131019913", "9713131019913"),
    (checks.singapore, "S1234567D", "S1234567A"),
    (checks.south_africa, "7503305044089", "7503305044088"),
    (checks.australia, "123456782", "123456783"),
)


@pytest.mark.parametrize(
    ("check", "right", "wrong"), EXAMPLES, ids=[one[0].__name__ for one in EXAMPLES]
)
def test_a_number_is_told_from_mere_digits(check, right, wrong):
    assert (check(right), check(wrong)) == (True, False)


# Where the day and the month stand in those that hold a birthday.
BIRTHDAYS = (
    (checks.german_pension, "15070649C103", 2, 4),
    (checks.austria, "1237010180", 4, 6),
    (checks.belgium, "85073003328", 4, 2),
    (checks.greece, "01018000008", 0, 2),
    (checks.sweden, "8112289874", 4, 2),
    (checks.denmark, "2110625629", 0, 2),
    (checks.finland, "131052308T", 0, 2),
    (checks.poland, "44051401359", 4, 2),
    (checks.czechia, "7103192745", 4, 2),
    (checks.romania, "1630615123457", 5, 3),
    (checks.bulgaria, "7523169263", 4, 2),
    (checks.baltic, "37605030299", 5, 3),
    (checks.latvia, "16117519997", 0, 2),
    (checks.china, "11010519491231002X", 12, 10),
    (checks.korea, "9711131019913", 4, 2),
    (checks.south_africa, "7503305044089", 4, 2),
)


def can_be_right(check, number, born):
    """Whether another sign or two, which are none of the birthday, make a number right."""
    ends = [f"{two:02}" for two in range(100)] if number[-2:].isdigit() else []
    signs = "0123456789" if number[-1].isdigit() else "0123456789ABCDEFHJKLMNPRSTUVWXY"
    tried = [number[:-2] + one for one in ends] + [number[:-1] + one for one in signs]
    inner = (place for place in range(len(number) - 1) if number[place].isdigit())
    for place in set(inner) - born:
        tried += [number[:place] + one + number[place + 1 :] for one in "0123456789"]
    return any(map(check, tried))


@pytest.mark.parametrize(
    ("check", "number", "day", "month"), BIRTHDAYS, ids=[one[0].__name__ for one in BIRTHDAYS]
)
def test_a_birthday_is_a_day_that_there_is(check, number, day, month):
    def born_on(two, at):
        return number[:at] + two + number[at + 2 :]

    born = {day, day + 1, month, month + 1}
    other_days = (born_on("11", day), born_on("12", month))
    no_days = (born_on("32", day), born_on("00", day), born_on("13", month), born_on("00", month))

    assert [can_be_right(check, one, born) for one in other_days] == [True, True]
    assert [can_be_right(check, one, born) for one in no_days] == [False] * 4
