"""A tool that nobody registered would be a tool that nobody can use."""

from tests.helpers.source_tree import PACKAGE

TOOLS = PACKAGE / "tools"
NOT_TOOLS = {"__init__.py", "arguments.py", "registry.py"}


def test_every_tool_is_registered():
    registry = (TOOLS / "registry.py").read_text(encoding="utf-8")
    tools = [file.stem for file in TOOLS.glob("*.py") if file.name not in NOT_TOOLS]

    forgotten = [t for t in tools if f"from desktop_assist.tools.{t} import" not in registry]

    assert tools
    assert forgotten == []
