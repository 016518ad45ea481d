"""How much of each layer is run is added up from coverage.py's report."""

import json

from development.layer_coverage import is_enough, layers_of, measured, told
from tests.helpers.source_tree import ROOT

LAYERS = [("domain",), ("files", "privacy"), ("calendars",), ("tools",), ("app",)]


def report(tmp_path, **branches):
    """Of one file in each room, with so many of a hundred branches taken."""
    files = {
        f"desktop_assist/{room}/one.py": {
            "summary": {
                "num_branches": 100,
                "covered_branches": taken,
                "num_statements": 100,
                "covered_lines": 97,
                "percent_covered": 99.9,
            }
        }
        for room, taken in branches.items()
    }
    file = tmp_path / "coverage.json"
    file.write_text(json.dumps({"files": files}))
    return file


def test_the_layers_are_those_of_the_import_contract():
    layers = layers_of(ROOT / "pyproject.toml")

    assert layers[0] == ("domain",)
    assert {"files", "privacy"} <= set(layers[1])
    assert layers[-1] == ("__main__",)


def test_rooms_of_one_layer_count_together(tmp_path):
    layers = measured(report(tmp_path, files=90, privacy=100), LAYERS)

    assert told(layers)[1] == (
        "layer 2:  96.0 %, of branches alone  95.0 %, of lines  97.0 %  (files, privacy)"
    )


def test_each_layer_of_the_core_has_to_reach_it(tmp_path):
    enough = {"domain": 93, "files": 100, "calendars": 99, "tools": 96}

    assert is_enough(measured(report(tmp_path, **enough, app=10), LAYERS))
    assert not is_enough(measured(report(tmp_path, **enough | {"tools": 92}), LAYERS))
