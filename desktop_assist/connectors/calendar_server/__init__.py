"""Calendars of a CalDAV server, kept in step with folders of this computer by vdirsyncer."""
