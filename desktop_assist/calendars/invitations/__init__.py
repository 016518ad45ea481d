"""Invitations as RFC 5546 describes them: handed to the mail program as files, and taken in."""
