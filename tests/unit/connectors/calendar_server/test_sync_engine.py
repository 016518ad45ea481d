"""How the engine is started, spoken with, and ended."""

import pytest

from desktop_assist.connectors.calendar_download import NetworkAccess
from desktop_assist.connectors.calendar_server.sync_engine import Account, SyncEngine
from desktop_assist.domain.errors import CalendarServerError
from tests.helpers.scripted_engine import ScriptedPackages

ACCOUNT = Account("https://cal.example.org", "ada", "correct horse")


@pytest.fixture
def packages():
    return ScriptedPackages()


@pytest.fixture
def engine(packages, tmp_path):
    return SyncEngine(packages, tmp_path / "states")


def test_calendars_are_found_by_name(engine, packages):
    packages.calendars = [("work", "https://x/w/", True), ("Team", "https://x/t/", False)]

    assert [(one.name, one.is_writable) for one in engine.discover(ACCOUNT)] == [
        ("Team", False), ("work", True),
    ]  # fmt: skip


def test_why_none_are_found_is_told(engine, packages):
    packages.failure = "login"

    with pytest.raises(CalendarServerError, match="does not accept"):
        engine.discover(ACCOUNT)


def test_an_engine_that_dies_is_told_as_broken_off(engine, packages):
    packages.talk = lambda job: (said for said in [{"tell": "found", "has_events": False}])

    with pytest.raises(CalendarServerError, match="broken off"):
        engine.discover(ACCOUNT)


def test_the_companys_way_out_leads_to_calendars_too(packages, tmp_path):
    network = NetworkAccess("http://proxy.example.org:3128", "/etc/company.pem")

    SyncEngine(packages, tmp_path, lambda: network).discover(ACCOUNT)

    assert packages.environments[0]["HTTPS_PROXY"] == network.proxy
    assert packages.jobs[0]["ca_file"] == network.ca_file


def test_a_password_is_in_no_repr(engine):
    assert "correct horse" not in repr(ACCOUNT)
