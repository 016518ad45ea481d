"""Everything seen: window, chat, calendar, drop zone, quick ask, tray, settings."""
