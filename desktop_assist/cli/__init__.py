"""The same services in a terminal, with --json."""
