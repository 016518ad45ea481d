"""What the tests of commands share."""

import json

import pytest

from desktop_assist.cli.commands import doctor_desktop
from tests.helpers.cli_rig import CliRig


@pytest.fixture(autouse=True)
def in_a_network(monkeypatch):
    """Tests open no way out of this computer, not even to see whether there is one."""
    monkeypatch.setattr(doctor_desktop, "has_route", lambda: True)


@pytest.fixture
def rig(tmp_path):
    rig = CliRig(tmp_path)
    yield rig
    rig.close()


@pytest.fixture
def printed(capsys):
    """Gives the JSON objects printed since it was last asked."""
    return lambda: [json.loads(line) for line in capsys.readouterr().out.splitlines()]
