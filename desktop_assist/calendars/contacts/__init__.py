"""The people one meets: read from a file of contacts, and learned from past meetings."""
