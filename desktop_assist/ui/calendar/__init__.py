"""The calendar in the window: day, week and month, to look at and to change."""
