"""Reports in the shape that scripts rely on."""

import json

from desktop_assist.expenses.report.report_json import record_json, report_json
from tests.helpers.report_desk import OCTOBER


def test_money_is_decimal_text_and_dates_are_iso(desk):
    told = json.loads(json.dumps(report_json(desk.store.draft(OCTOBER))))

    assert (told["total"], told["due"], told["company_paid"]) == ("1306.29", "1264.60", "41.69")
    assert told["lines"][1]["home_amount"] == "41.69"
    assert told["lines"][1]["rate_date"] == "2026-10-02"
    assert told["without_receipt"] == [1, 2, 3]


def test_a_record_names_its_files(desk):
    made = desk.make()
    told = json.loads(json.dumps(record_json(made.record, desk.store.files_of(made.record))))

    assert (told["id"], told["status"], told["count"]) == ("ER-2026-001", "draft", 3)
    assert [name[-4:] for name in told["files"]] == ["xlsx", ".pdf"]
