"""Copies of the documents in a store at a service: only where the person wants them there."""
