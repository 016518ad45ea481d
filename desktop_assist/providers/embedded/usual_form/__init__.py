"""Says what a message orders or asks in the form in which the chores know it."""
