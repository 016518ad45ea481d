"""Calendar files as RFC 5545 describes them: read piece by piece, changed by inserting bytes."""
