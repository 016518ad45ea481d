"""How often something takes place."""

from datetime import date

from desktop_assist.providers.embedded.proposals.wording import how_often


def test_a_rule_is_said_in_either_language():
    friday = date(2026, 11, 27)

    assert how_often("FREQ=WEEKLY;BYDAY=FR", friday, "english") == "every Friday"
    assert how_often("FREQ=WEEKLY;BYDAY=FR", friday, "german") == "jeden Freitag"
