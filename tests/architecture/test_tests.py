"""Each file that does something has its tests where anyone would look for them."""

import ast

from tests.helpers.source_tree import ROOT, name_of, parsed, python_files

# Files, or whole folders, that have no tests of their own, and where theirs are.
EXCEPTIONS = {
    "desktop_assist/calendars/phrases/": "whole phrases in test_reader.py and tests/evals/dates.py",
    **dict.fromkeys(
        (
            "desktop_assist/connectors/mcp/connection.py",
            "desktop_assist/connectors/mcp/running_servers.py",
            "desktop_assist/connectors/mcp/server_state.py",
            "desktop_assist/connectors/mcp/transport.py",
        ),
        "running servers in test_mcp_room.py",
    ),
    "desktop_assist/connectors/slack/digest/": "whole discussions in test_thread_digest.py",
    "desktop_assist/domain/errors.py": "says only what its classes are",
    "desktop_assist/providers/embedded/": "whole sentences in test_embedded_provider.py",
    "desktop_assist/tools/arguments.py": "through every tool's own test",
    "desktop_assist/tools/registry.py": "tests/architecture/test_registries.py",
}


def does_something(file) -> bool:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [node for node in ast.walk(parsed(file)) if isinstance(node, kinds)]
    return any(not is_declaration(function) for function in functions)


def is_declaration(function) -> bool:
    body = [node for node in function.body if not isinstance(node, ast.Pass)]
    return all(isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant) for n in body)


def places_of_test(file):
    *rooms, _ = file.relative_to(ROOT / "desktop_assist").parts
    test = f"test_{file.stem.strip('_')}.py"
    yield ROOT.joinpath("tests", "unit", *rooms, test)
    if rooms[:1] == ["ui"]:
        yield ROOT.joinpath("tests", *rooms, test)


def test_every_file_has_its_test_at_the_mirrored_path():
    working = [file for file in python_files("desktop_assist") if does_something(file)]

    untested = {name_of(f) for f in working if not any(p.exists() for p in places_of_test(f))}

    assert {name for name in untested if not name.startswith(tuple(EXCEPTIONS))} == set()


def test_no_exception_is_out_of_date():
    known = [name_of(file) for file in python_files("desktop_assist")]

    needless = [start for start in EXCEPTIONS if not any(n.startswith(start) for n in known)]

    assert needless == []
