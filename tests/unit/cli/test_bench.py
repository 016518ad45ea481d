"""Finding and running benchmarks."""

import ast

import pytest

from desktop_assist.cli.bench import BENCHMARKS, run_benchmark
from desktop_assist.domain.errors import ToolFailedError, UsageError


def add_benchmark(folder, name, status=0):
    code = f"def main(options):\n    print('{name}', *options)\n    return {status}\n"
    (folder / f"{name}.py").write_text(code)


def test_runs_the_named_benchmark(tmp_path, capsys):
    add_benchmark(tmp_path, "start")
    add_benchmark(tmp_path, "scroll")

    status = run_benchmark("start", is_json=True, folder=tmp_path)

    assert status == 0
    assert capsys.readouterr().out == "start --json\n"


def test_all_runs_each_and_gives_the_worst_status(tmp_path, capsys):
    add_benchmark(tmp_path, "start", status=1)
    add_benchmark(tmp_path, "scroll")

    status = run_benchmark("all", is_json=False, folder=tmp_path)

    assert status == 1
    assert capsys.readouterr().out.split() == ["scroll", "start"]


def test_one_that_breaks_off_does_not_stop_the_others(tmp_path, capsys):
    (tmp_path / "call.py").write_text("def main(options):\n    raise TimeoutError('no window')\n")
    add_benchmark(tmp_path, "scroll")

    assert run_benchmark("all", is_json=False, folder=tmp_path) == 1
    told = capsys.readouterr()
    assert told.out == "scroll\n"
    assert "“call” broke off: no window" in told.err


def test_an_unknown_name_is_answered_with_the_known_ones(tmp_path):
    add_benchmark(tmp_path, "start")

    with pytest.raises(UsageError) as refusal:
        run_benchmark("strat", is_json=False, folder=tmp_path)

    assert "start" in refusal.value.hint


def test_an_installed_copy_says_where_the_benchmarks_are(tmp_path):
    with pytest.raises(UsageError, match="not part of an installed copy"):
        run_benchmark("start", is_json=False, folder=tmp_path)


def test_a_missing_tool_is_named(tmp_path):
    (tmp_path / "start.py").write_text("import a_tool_that_is_not_there\n")

    with pytest.raises(ToolFailedError, match="a_tool_that_is_not_there"):
        run_benchmark("start", is_json=False, folder=tmp_path)


@pytest.mark.parametrize("file", sorted(BENCHMARKS.glob("[!_]*.py")), ids=lambda file: file.stem)
def test_each_benchmark_takes_options_and_gives_a_status(file):
    functions = [
        one for one in ast.parse(file.read_text("utf-8")).body if isinstance(one, ast.FunctionDef)
    ]
    [main] = [one for one in functions if one.name == "main"]

    assert len(main.args.args) == 1
    assert isinstance(main.returns, ast.Name)
    assert main.returns.id == "int"
