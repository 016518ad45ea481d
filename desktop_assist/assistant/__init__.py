"""One turn from question to answer: context, model steps, tool calls, approval, dropped files."""
