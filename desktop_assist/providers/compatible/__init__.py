"""A server of one's own choice: one that runs on this computer, or a company's gateway."""
