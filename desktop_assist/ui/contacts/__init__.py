"""The page of the people who are known: those of meetings, and those of address books."""
