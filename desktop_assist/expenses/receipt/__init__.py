"""What a receipt or an invoice says: who was paid, when, and how much."""
