"""Packages with known holes fail the audit."""

import json

import pytest

from development.audit import run_audit
from development.checkout import Checkout


@pytest.fixture
def audited(tmp_path):
    """The audit of a checkout whose pip-audit says this."""

    def audit(stdout="", stderr=""):
        program = Checkout(tmp_path).program("pip-audit")
        program.parent.mkdir(parents=True)
        (tmp_path / "said").write_text(stdout)
        program.write_text(f'#!/bin/sh\ncat "{tmp_path}/said"\necho "{stderr}" >&2\nexit 1\n')
        program.chmod(0o755)
        return run_audit(Checkout(tmp_path))

    return audit


def report(*holes):
    package = {"name": "idna", "version": "3.0", "vulns": list(holes)}
    return json.dumps({"dependencies": [package, {"name": "own", "skip_reason": "unknown"}]})


def test_a_known_hole_is_named_with_the_version_that_mends_it(audited, capsys):
    assert audited(report({"id": "PYSEC-2024-60", "fix_versions": ["3.7"]})) == 1

    assert "idna 3.0 has PYSEC-2024-60, mended in 3.7" in capsys.readouterr().err


def test_no_hole_passes(audited, capsys):
    assert audited(report()) == 0

    assert "passed" in capsys.readouterr().err


def test_without_a_network_it_is_skipped_with_the_reason(audited, capsys):
    assert audited(stderr="ConnectionError: api.osv.dev") == 0

    assert "skipped" in (said := capsys.readouterr().err)
    assert "api.osv.dev" in said
