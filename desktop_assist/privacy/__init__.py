"""Take personal data out before anything leaves, put it back after."""
