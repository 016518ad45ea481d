"""What a discussion comes to, in its own words: no model is needed for it."""
