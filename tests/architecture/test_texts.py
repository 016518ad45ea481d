"""Whatever a person reads goes through a language, and German has words for all of it."""

import ast
import re

import pytest

from desktop_assist.domain.translation import Catalogue
from desktop_assist.system.languages import catalogue_of
from development.language_file import names_in, untranslated, updated
from development.said_texts import said_texts
from development.told_texts import told_texts
from tests.helpers.loose_texts import loose_texts
from tests.helpers.source_tree import PACKAGE, ROOT, name_of, parsed, python_files

# Names of things, of work in a log, of what a program is called; languages in their own words.
NO_WORDS = {
    "Del", "Desktop Assist", "Deutsch", "English", "Esc", "Fusion", "Left", "Markdown", "Name",
    "Return", "Unreleased", "Up", "list changes", "list contacts",
    "The executor has been shut down.", "add up expenses", "ask the rules",
    "build the document's text", "check Slack token", "check key", "did not end in time.",
    "draw charts", "event loop", "keep receipts", "list documents", "list reports",
    "load pages of the document", "look at receipt", "open document", "put away", "quick ask",
    "read receipts", "search in document", "turn report's page",
}  # fmt: skip
# Whole files of words that programs read.
WORDS_OF_PROGRAMS = (
    "desktop_assist/cli/batch.py",
    "desktop_assist/cli/commands/doctor",
    "desktop_assist/cli/self_test.py",
    "desktop_assist/ui/chat/code_colours.py",
    "desktop_assist/ui/platform/signatures_later.py",
)
# A command's own words; what is kept of a change, and told in the language where it is shown.
COMMAND = re.compile(
    r"(?:calendar|expenses|receipts|policies|slack|conversations|facts|assistants|config|key) \w*"
    r"|mcp-servers \w*|privacy \w*"
    r"|desktop-assist: | has no JSON form|(?:Added|Removed|Made|Marked|Confirmed) .*|from "
)
SAID = said_texts(PACKAGE)
# Of what the core tells, so much may still be told in English.
UNTOLD_SHARE = 0.03
MEND = "Write it as tr(…) or tr_count(…), then run build/make_language.py and fill in the German."


def test_every_text_of_the_window_and_the_command_line_goes_through_a_language():
    seen = python_files("desktop_assist/ui", "desktop_assist/cli")
    loose = {
        f"{name_of(file)}:{line}": text
        for file in seen
        if not name_of(file).startswith(WORDS_OF_PROGRAMS)
        for line, text in loose_texts(file)
        if text.strip() not in NO_WORDS and not COMMAND.fullmatch(text)
    }

    assert loose == {}, MEND


def test_no_text_is_said_before_the_language_is_known():
    early = [
        f"{name_of(file)}:{call.lineno}"
        for file in python_files("desktop_assist/ui", "desktop_assist/cli")
        for call in calls_while_loading(parsed(file))
        if isinstance(call.func, ast.Name) and call.func.id in {"tr", "tr_count"}
    ]

    assert early == [], "In a constant write marked(…), and tr(…) where it is used."


def test_german_is_whole():
    assert untranslated(catalogue_of("de"), SAID) == [], MEND


def test_german_tells_what_the_core_does():
    told = told_texts(PACKAGE)
    german = Catalogue("de", {**catalogue_of("de").texts, **catalogue_of("de").told()})

    missing = untranslated(german, told)

    assert len(missing) <= UNTOLD_SHARE * len(told), missing


def test_german_fills_in_no_more_than_the_core_does():
    core = catalogue_of("de").told().items()

    assert [one for one, said in core if not names_in(said) <= names_in(one)] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [("de.po", said_texts), ("core/de.po", told_texts)],
    ids=["window and command line", "core"],
)
def test_the_catalogue_is_as_its_script_writes_it(name, said):
    path = ROOT / "resources" / "languages" / name

    assert path.read_text("utf-8") == updated(path, said(PACKAGE)), "Run build/make_language.py."


def pairs():
    german = catalogue_of("de")
    yield from german.texts.items()
    for said in SAID:
        if said.many:
            yield from zip((said.text, said.many), german.counted[said.text], strict=True)


@pytest.mark.parametrize("sign", ["&", "\n", "…", "*."])
def test_german_keeps_the_signs_that_do_something(sign):
    assert [one for one, said in pairs() if (sign in one) != (sign in said)] == []


def test_german_fills_in_what_english_does():
    assert [one for one, said in pairs() if names_in(one) != names_in(said)] == []


def test_german_begins_and_ends_as_english_does():
    edges = re.compile(r"^\s*|\s*$")

    assert [one for one, said in pairs() if edges.findall(one) != edges.findall(said)] == []


def calls_while_loading(tree):
    """The calls that run when a module is imported."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
                yield from (one for one in ast.walk(default) if isinstance(one, ast.Call))
        elif not isinstance(node, ast.Lambda):
            yield from [node] if isinstance(node, ast.Call) else []
            yield from calls_while_loading(node)
