"""Keyring, folders, settings.toml, resources, clock, worker pool."""
