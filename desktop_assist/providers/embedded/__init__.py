"""The default that answers without a model: understands the program's own chores."""
