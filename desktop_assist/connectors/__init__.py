"""One file per remote service besides the model: calendars fetched or kept in step, Slack, MCP."""
