"""Opens the doors through which other programs come in."""

from desktop_assist.app.parts import Parts
from desktop_assist.assistant.tool_gate import ToolGate
from desktop_assist.domain.errors import PartMissingError
from desktop_assist.doors.mcp.door_tools import names_offered


async def serve_mcp(parts: Parts) -> int:
    """Answer another assistant until it hangs up; gives the exit status.

    Raises:
        PartMissingError: The protocol's library is not installed.
    """
    try:
        from desktop_assist.doors.mcp.mcp_door import McpDoor
    except ImportError as error:
        raise PartMissingError(
            "Other assistants need a part of this program that is not installed yet.",
            "“python3 build/dev.py extras” or pip install “desktop-assist[mcp]” adds it.",
        ) from error
    await McpDoor(mcp_gate(parts)).serve()
    return 0


def mcp_gate(parts: Parts) -> ToolGate:
    """What an assistant that comes in over MCP may have done, by the settings as they are."""
    with_changes = parts.settings.current().mcp.allow_changes
    return ToolGate(parts.assistant_parts.services, names_offered(with_changes=with_changes))
