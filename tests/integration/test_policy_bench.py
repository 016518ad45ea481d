"""The benchmark of the documents measures what it says; how fast it is, is no matter of passing."""

import json
from pathlib import Path

import pytest

from desktop_assist.documents.passage import Passage
from tests.benchmarks import policies
from tests.benchmarks._mixed_passages import mixed_documents
from tests.helpers.encoding import needs_model

REAL = [
    Passage("A hotel in Denver costs 215 dollars.\nAsk first.", "Travel > Hotels", 4, 0),
    Passage("Keep all 12 receipts. They are asked for.", "Travel", 5, 60),
]


@needs_model
@pytest.mark.timeout(240)
def test_the_policy_benchmark_tells_what_searching_costs_beside_its_floor(
    capsys, monkeypatch, tmp_path
):
    monkeypatch.setenv("DESKTOP_ASSIST_DATA", str(tmp_path))  # the sample does
    policies.main(["--sizes", "20", "--runs", "1", "--vectors", "2", "--pdfs", "1", "--json"])

    figures = json.loads(capsys.readouterr().out)
    found = figures["sizes"]["20"]
    assert found["ratio"]["cpu_p50_ms"] == pytest.approx(
        found["search"]["cpu_p50_ms"] / found["floor"]["cpu_p50_ms"], rel=0.02
    )
    assert found["memory_mb"] > 0
    assert figures["vectors"]["ratio"] > 0
    assert figures["pdf"]["pages"] > 0


@needs_model
@pytest.mark.timeout(240)
def test_what_was_built_once_is_searched_again(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("DESKTOP_ASSIST_DATA", str(tmp_path))
    few = ["--sizes", "20", "--runs", "1", "--vectors", "2", "--pdfs", "1", "--json"]
    kept = tmp_path / "kept"
    policies.main([*few, "--keep", str(kept)])
    before = json.loads(capsys.readouterr().out)
    index = kept / "20" / "desktop_assist.sqlite3"
    made = index.stat().st_ino

    policies.main([*few, "--keep", str(kept)])

    after = json.loads(capsys.readouterr().out)
    assert index.stat().st_ino == made
    name = "passages_a_cpu_second"
    assert after["sizes"]["20"][name] == before["sizes"]["20"][name]
    assert after["growth"] == {}


def test_growth_is_what_the_largest_size_costs_more_beside_what_the_floor_does():
    def size(search_ms, floor_ms):
        return {
            name: {"cpu_p50_ms": taken, "cpu_p95_ms": 2 * taken}
            for name, taken in (("search", search_ms), ("floor", floor_ms))
        }

    sizes = {1_000: size(20, 1), 10_000: size(25, 8), 100_000: size(50, 81)}

    assert policies.growth(sizes) == {"cpu_p50_ms": 0.38, "cpu_p95_ms": 0.38}
    assert policies.growth({1_000: size(20, 1), 2_000: size(25, 1)}) == {}


def test_mixed_passages_are_as_many_as_asked_for_and_the_same_each_time():
    read = [one for _, document in mixed_documents(REAL, 60) for one in document.passages]

    assert len(read) == 60
    assert len({one.text for one in read}) > 50
    again = [one for _, document in mixed_documents(REAL, 60) for one in document.passages]
    assert read == again
    assert {one.section for one in read} == {"Travel > Hotels", "Travel"}
    assert not any("Denver costs 215" in one.text for one in read)


def test_mixed_documents_hold_what_a_document_of_the_library_holds():
    [(file, _), *_] = mixed_documents(REAL, 30)

    assert Path("/") / file.name == file.path
