"""Each file that does something has its tests where anyone would look for them."""

import ast

from tests.helpers.source_tree import ROOT, name_of, parsed, python_files

# Why a file has no test of its own.
EXCEPTIONS: dict[str, str] = {}


def does_something(file) -> bool:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [node for node in ast.walk(parsed(file)) if isinstance(node, kinds)]
    return any(not is_declaration(function) for function in functions)


def is_declaration(function) -> bool:
    body = [node for node in function.body if not isinstance(node, ast.Pass)]
    return all(isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant) for n in body)


def places_of_test(file):
    *rooms, name = file.relative_to(ROOT / "desktop_assist").parts
    test = f"test_{name.strip('_')}"
    yield ROOT.joinpath("tests", "unit", *rooms, test)
    if rooms[:1] == ["ui"]:
        yield ROOT.joinpath("tests", *rooms, test)


def test_every_file_has_its_test_at_the_mirrored_path():
    working = [file for file in python_files("desktop_assist") if does_something(file)]

    untested = {name_of(f) for f in working if not any(p.exists() for p in places_of_test(f))}

    assert untested - set(EXCEPTIONS) == set()


def test_no_exception_is_out_of_date():
    known = {name_of(file) for file in python_files("desktop_assist")}

    assert set(EXCEPTIONS) <= known
