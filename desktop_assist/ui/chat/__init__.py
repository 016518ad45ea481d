"""One conversation on screen: what was said, and the box to say more."""
