"""A report in the formats that are asked for."""

import subprocess
import sys
from dataclasses import replace

import pytest

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.expenses.report import rendering
from desktop_assist.expenses.report.rendering import render
from tests.helpers.report_desk import OCTOBER, invoice, picture


@pytest.fixture
def report(desk):
    desk.keep_receipt("taxi.png", picture())
    desk.keep_receipt("hotel.pdf", invoice("HOTEL"))
    desk.write("2026-10-02,A,Taxi,,12,EUR,,taxi.png,,,\n2026-10-03,B,Hotel,,80,PLN,,hotel.pdf,,,")
    return desk.store.draft(OCTOBER)


def test_each_format_is_made_once(report):
    wanted = replace(report.wanted, formats=("pdf", "xlsx", "pdf"))
    made = render(replace(report, wanted=wanted))

    assert [(one.format, one.content[:4]) for one in made] == [
        ("pdf", b"%PDF"),
        ("xlsx", b"PK\x03\x04"),
    ]


def test_the_same_report_gives_the_same_bytes_in_another_process(report, tmp_path):
    import pickle

    file = tmp_path / "report.pickle"
    file.write_bytes(pickle.dumps(report))
    code = (
        "import pickle, sys, hashlib\n"
        "from desktop_assist.expenses.report.rendering import render\n"
        "report = pickle.load(open(sys.argv[1], 'rb'))\n"
        "print([hashlib.sha256(one.content).hexdigest() for one in render(report)])"
    )
    line = [sys.executable, "-c", code, file]

    runs = {subprocess.run(line, check=True, capture_output=True).stdout for _ in range(2)}

    assert len(runs) == 1


def test_without_the_part_that_makes_reports_the_way_to_it_is_told(report, monkeypatch):
    monkeypatch.setattr(rendering, "_MODULES", ("no_such_module_at_all",))

    with pytest.raises(PartMissingError) as told:
        render(report)

    assert "desktop-assist[reports]" in told.value.hint
