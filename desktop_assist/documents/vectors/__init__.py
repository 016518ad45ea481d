"""Passages as vectors: what is meant is found even where other words are used."""
