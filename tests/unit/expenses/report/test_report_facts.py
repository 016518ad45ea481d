"""What stands at the top of a report."""

from dataclasses import replace

from desktop_assist.domain.settings import Settings
from desktop_assist.expenses.report.report_facts import report_facts
from tests.helpers.report_desk import OCTOBER


def test_who_and_what_is_told(desk):
    facts = dict(report_facts(desk.store.draft(replace(OCTOBER, purpose="Kick-off"))))

    assert facts["Employee"] == "Ada Rossi"
    assert facts["Period"] == "1 to 31 October 2026"
    assert facts["Purpose"] == "Kick-off"
    assert facts["Places"] == "Berlin, Łódź, München"


def test_an_unknown_name_is_left_to_be_filled_in(desk):
    desk.settings.settings = Settings()

    assert set(dict(report_facts(desk.store.draft(OCTOBER)))["Employee"]) == {"…"}
