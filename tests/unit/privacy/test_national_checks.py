"""Each country's own rule tells its numbers from digits that only look like them."""

import pytest

from desktop_assist.privacy import national_checks as checks

# A number that was worked out by hand or published as an example, and one that is none.
EXAMPLES = (
    (checks.united_states, "078051121", "912111234"),
    (checks.canada, "046454286", "046454287"),
    (checks.health_service, "9434765919", "9434765918"),
    (checks.ireland, "1234567T", "1234567A"),
    (checks.german_tax, "36574261809", "36574261808"),
    (checks.german_pension, "15070649C103", "15990649C103"),
    (checks.german_health, "A123456780", "A123456781"),
    (checks.austria, "1237010180", "1238010180"),
    (checks.switzerland, "7569217076985", "7569217076984"),
    (checks.netherlands, "111222333", "111222334"),
    (checks.belgium, "85073003328", "85073003329"),
    (checks.france, "255081416802538", "255081416802539"),
    (checks.spain, "12345678Z", "12345678A"),
    (checks.portugal, "214587967", "214587968"),
    (checks.greece, "01018000008", "01018000009"),
    (checks.croatia, "94577403194", "94577403195"),
    (checks.sweden, "8112289874", "8112289875"),
    (checks.denmark, "2110625629", "3210625629"),
    (checks.norway, "29029900157", "29029900158"),
    (checks.finland, "131052308T", "131052308A"),
    (checks.poland, "44051401359", "44051401358"),
    (checks.czechia, "7103192745", "7103192746"),
    (checks.romania, "1630615123457", "1630615123458"),
    (checks.bulgaria, "7523169263", "7523169262"),
    (checks.baltic, "37605030299", "37605030298"),
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
