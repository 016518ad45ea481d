"""Everything nobody asked for just now: parts that arrive later; yields Notices."""
