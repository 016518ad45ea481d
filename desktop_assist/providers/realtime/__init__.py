"""Spoken conversations at OpenAI, over its Realtime API."""
