"""Where mistakes are put in, and which tests have to notice them, is there."""

import pytest

from development.checkout import Checkout
from development.mutants import PARTS, run_mutants
from tests.helpers.source_tree import ROOT


@pytest.mark.parametrize("part", PARTS.values(), ids=list(PARTS))
def test_the_files_and_the_tests_of_a_part_are_there(part):
    assert [one for one in part.files if not list(ROOT.glob(one))] == []
    assert [one for one in part.tests if not (ROOT / one).exists()] == []


@pytest.fixture
def checkout(tmp_path):
    """One whose Python writes down what it is called with, and says that too few were noticed."""
    checkout = Checkout(tmp_path)
    checkout.python.parent.mkdir(parents=True)
    checkout.python.write_text('#!/bin/sh\necho "$@" > called\nexit 1\n')
    checkout.python.chmod(0o755)
    return checkout


def test_a_part_is_tried_in_a_copy_of_its_own(checkout):
    status = run_mutants(checkout, ["privacy", "--sample", "5", "--seed", "7", "--at-once", "2"])

    copy = checkout.root / ".cache" / "mutants" / "privacy"
    assert status == 1
    assert (copy / "called").read_text() == "-m development.mutant_sample privacy 5 7 2\n"
    assert "desktop_assist/privacy/*" in (copy / "setup.cfg").read_text()


def test_an_unknown_part_is_refused(checkout, capsys):
    with pytest.raises(SystemExit):
        run_mutants(checkout, ["ui"])

    assert "privacy" in capsys.readouterr().err
