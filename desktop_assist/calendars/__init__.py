"""Meetings in local ICS files, free time, date phrases."""
