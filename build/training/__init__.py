"""Makes the weights that are shipped in resources/."""
