"""The steps of a month go into a file that was not there before."""

from contextlib import closing

from desktop_assist.app.usage_parts import usage_report
from desktop_assist.usage.rate_limit import RateLimits
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.usage.usage_picture import UsagePictures
from tests.helpers.spending_house import SpendingHouse


def test_a_file_is_never_written_over(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        house.use()
        spared = SparedCosts(house.database, house.clock)
        pictures = UsagePictures(house.database, house.clock, spared)
        limits = RateLimits(house.database, house.clock)
        report = usage_report(house.usage, pictures, limits)

        files = [report.export(2026, 11, tmp_path) for _ in range(2)]

    assert [one.name for one in files] == ["usage-2026-11.csv", "usage-2026-11 (2).csv"]
    assert len(files[1].read_text("utf-8").splitlines()) == 2
