"""A function fits on a screen, a file holds one idea, and every file's name says which."""

import ast

from tests.helpers.source_tree import name_of, parsed, python_files

LONGEST_FUNCTION = 40
LONGEST_FILE = 400
JUNK_DRAWERS = {"util", "utils", "misc", "common", "helper", "helpers", "manager", "base"}
OURS = python_files("desktop_assist", "build")
WITH_TESTS = python_files("desktop_assist", "build", "tests")


def lengths_of_functions(file):
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.end_lineno - node.lineno + 1


def test_no_function_is_longer_than_a_screen():
    too_long = {
        f"{name_of(file)}:{name}": length
        for file in OURS
        for name, length in lengths_of_functions(file)
        if length > LONGEST_FUNCTION
    }

    assert too_long == {}


def test_no_file_holds_more_than_one_idea():
    lengths = {name_of(f): f.read_text(encoding="utf-8").count("\n") for f in WITH_TESTS}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_file_is_a_junk_drawer():
    drawers = {name_of(f) for f in OURS if JUNK_DRAWERS & {f.stem, f.parent.name}}

    assert drawers == set()
