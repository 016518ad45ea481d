"""What was asked, done and changed in a period, for whoever has to account for it."""
