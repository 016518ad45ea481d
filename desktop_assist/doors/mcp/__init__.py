"""Offers this program's chores to other assistants, by the Model Context Protocol."""
