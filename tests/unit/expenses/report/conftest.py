"""A desk for expense reports, with three expenses of October."""

import pytest

from tests.helpers.report_desk import ReportDesk

ROWS = """
2026-10-01,Taxi Nord,Taxi,Airport,30.10,EUR,4.81,receipts/taxi.png,own card,Apollo,Berlin
2026-10-02,Łódź Kawiarnia,Meals,Lunch,182.50,PLN,,,company card,Apollo,Łódź
2026-10-12,Hotel Größe & Söhne,Lodging,Three nights,1234.50,EUR,80.76,,,,München
"""


@pytest.fixture
def desk(tmp_path):
    return ReportDesk(tmp_path, ROWS)
