"""What must not be found anywhere, because everything else relies on its absence."""

import ast
import re

from tests.helpers.source_tree import ROOT, name_of, parsed, python_files

PRODUCT = python_files("desktop_assist")
ONLY_PRIVACY_MAKES = {"RedactedRequest", "RedactedQuestion", "ConsentedUpload"}
# Written as patterns that do not match themselves.
MACHINE_PATHS = re.compile(r"/[w]ork/|/[r]oot/|/[U]sers/|[A-Z]:[\\/]+Users")
SHIPPED_TEXT = {".py", ".spec", ".txt", ".toml", ".md", ".svg", ".qss", ".json", ".csv", ""}


def called_names(file):
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name


def attributes(file):
    return {node.attr for node in ast.walk(parsed(file)) if isinstance(node, ast.Attribute)}


def test_only_privacy_makes_what_may_leave_the_laptop():
    makers = {name_of(f) for f in PRODUCT if ONLY_PRIVACY_MAKES & set(called_names(f))}

    assert makers
    assert {maker for maker in makers if not maker.startswith("desktop_assist/privacy/")} == set()


def test_what_is_chosen_and_ticked_is_painted_by_the_program_itself():
    # The platform's own are dark on dark, and stay small while the text grows.
    plain = {"QComboBox", "QRadioButton", "QCheckBox"}

    assert {name_of(file) for file in PRODUCT if plain & set(called_names(file))} == set()


def test_no_beta_door_of_the_model_service_is_used():
    assert {name_of(file) for file in PRODUCT if "beta" in attributes(file)} == set()


def test_no_file_names_a_place_of_one_machine():
    folders = ("desktop_assist", "build", "resources", ".ci")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*") if file.is_file()]
    texts = [file for file in files if file.suffix in SHIPPED_TEXT]

    named = [name_of(file) for file in texts if MACHINE_PATHS.search(file.read_text("utf-8"))]

    assert named == []


def test_the_packaging_recipes_are_not_ignored():
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()

    assert not {"build", "build/", "/build", "/build/"} & {line.strip() for line in lines}


def test_constraints_name_versions_and_no_host():
    lines = (ROOT / "build" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]

    assert pins
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+( *;[^/@]+)?", pin)] == []
