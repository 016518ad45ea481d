"""What a report was asked to cover is kept, and found again."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_assist.expenses.policy.claim import MileageTrip, PerDiemDay
from desktop_assist.expenses.report.expense_report import ReportWanted
from desktop_assist.expenses.report.report_request import request_from, request_values

DAY = date(2026, 10, 1)
RATE = Decimal("28.00")
WANTED = ReportWanted(
    DAY, date(2026, 10, 31), ("pdf",), "Apollo", "Oktober", "A fair in Łódź", Decimal("200.00"),
    (PerDiemDay(DAY, "Bonn", RATE, Decimal("0.5"), ("lunch",), Decimal("11.20"), RATE, "EUR"),),
    (MileageTrip(DAY, "", "Bonn", Decimal(60), "km", Decimal("0.30"), Decimal(18), "EUR"),),
    Path("/tmp/out"), "It was late.",
)  # fmt: skip


def test_all_of_it_is_found_again():
    assert request_from(json.loads(json.dumps(request_values(WANTED)))) == WANTED


def test_a_plain_one_is_found_again():
    plain = ReportWanted(DAY, DAY)

    assert request_from(json.loads(json.dumps(request_values(plain)))) == plain
