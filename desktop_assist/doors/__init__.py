"""Other programs coming in: the web door, and assistants that use ours over MCP."""
