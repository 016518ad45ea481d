"""Everything nobody asked for just now: reminders, watching files, fetching; yields Notices."""
