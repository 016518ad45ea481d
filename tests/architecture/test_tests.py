"""Each file that does something has its tests where anyone would look for them."""

import ast

from tests.helpers.source_tree import ROOT, name_of, parsed, python_files

# Files, or whole folders, that have no tests of their own, and where theirs are.
EXCEPTIONS = {
    "desktop_assist/__main__.py": "started as a program in tests/end2end",
    "desktop_assist/app/window.py": "started as a program in tests/end2end",
    "desktop_assist/calendars/phrases/": "whole phrases in test_reader.py and tests/evals/dates.py",
    "desktop_assist/domain/errors.py": "says only what its classes are",
    "desktop_assist/providers/embedded/": "whole sentences in test_embedded_provider.py",
    "desktop_assist/tools/arguments.py": "through every tool's own test",
    "desktop_assist/tools/registry.py": "tests/architecture/test_registries.py",
    "desktop_assist/ui/cards/card_field.py": "through test_card_frame.py, which holds it",
    "desktop_assist/ui/chat/": "what is seen of it, in test_chat_pane.py and test_transcript.py",
    "desktop_assist/ui/conversation_delegate.py": "painted in test_conversation_list.py",
    "desktop_assist/ui/drop_overlay.py": "shown in test_main_window.py",
    "desktop_assist/ui/qt_override.py": "a name for the type checker only",
    "desktop_assist/ui/scroll_bar.py": "painted in test_chat_pane.py",
    "desktop_assist/ui/tray_access.py": "on a real desktop in test_tray_on_desktop.py",
    "desktop_assist/ui/window_": "through test_main_window.py and test_program.py",
}


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

    assert {name for name in untested if not name.startswith(tuple(EXCEPTIONS))} == set()


def test_no_exception_is_out_of_date():
    known = [name_of(file) for file in python_files("desktop_assist")]

    needless = [start for start in EXCEPTIONS if not any(n.startswith(start) for n in known)]

    assert needless == []
