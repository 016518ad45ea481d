"""The Responses API as it is spoken: a conversation as its input, its events as a step."""
