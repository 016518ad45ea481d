"""The composition root: build every part, join Qt to asyncio, shut down."""
