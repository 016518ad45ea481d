"""A server of tools made with the official SDK, reached over streamable HTTP; runs as a program."""

import argparse

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations

server = MCPServer("weather")


@server.tool(annotations=ToolAnnotations(read_only_hint=True, open_world_hint=False))
def forecast(city: str) -> str:
    """Tells tomorrow's weather in a city."""
    return f"4 degrees in {city}"


@server.tool()
def fail(city: str) -> str:
    """Fails."""
    raise ValueError(f"no weather in {city}")


@server.resource("weather://stations", name="Stations", mime_type="text/plain")
def stations() -> str:
    """All stations."""
    return "Oslo\nBergen\n"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    server.run("streamable-http", host="127.0.0.1", port=parser.parse_args().port)
