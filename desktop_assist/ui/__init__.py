"""Everything seen: window, chat, drop zone, quick ask, tray, settings."""
