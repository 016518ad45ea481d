"""Results of chores, each shown as a card with its next step as a button."""
