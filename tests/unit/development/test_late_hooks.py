"""What is run before a bundled program waits for its module."""

import importlib
import sys

import pytest

from development.late_hooks import LateHooks


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "about_this.py").write_text("told = ['module']\n")
    (tmp_path / "hook_of_this.py").write_text("import about_this\nabout_this.told.append('hook')\n")
    yield tmp_path
    for name in ("about_this", "hook_of_this"):
        sys.modules.pop(name, None)


@pytest.fixture
def hooks(folder, monkeypatch):
    late = LateHooks({"about_this": "hook_of_this", "not_there": "hook_of_this"})
    monkeypatch.setattr(sys, "meta_path", [late, *sys.meta_path])


def test_a_hook_is_run_once_its_module_is_there(hooks):
    assert "hook_of_this" not in sys.modules

    module = importlib.import_module("about_this")

    assert module.told == ["module", "hook"]


def test_the_module_keeps_its_own_loader(hooks):
    module = importlib.import_module("about_this")

    assert module.__loader__ is module.__spec__.loader
    assert module.__loader__.get_source("about_this").startswith("told")


def test_a_module_that_is_missing_stays_missing(hooks):
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("not_there")

    assert "hook_of_this" not in sys.modules
