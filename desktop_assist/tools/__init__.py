"""One file per thing the model may do."""
