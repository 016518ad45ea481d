"""What is dropped on the window: what it will become, and how far each file has come."""
