"""The clock follows the command line, then the settings."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_assist.app.moment import Moment, build_clock
from desktop_assist.system.settings import TomlSettings

SUNDAY = Moment(datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin")), "Europe/Berlin")


def test_the_home_zone_comes_from_the_command_line_then_the_settings(tmp_path):
    settings = TomlSettings(tmp_path / "settings.toml")
    settings.set("calendar.time_zone", "Asia/Tokyo")
    assert build_clock(settings, Moment()).time_zone.key == "Asia/Tokyo"
    assert build_clock(settings, SUNDAY).time_zone.key == "Europe/Berlin"
