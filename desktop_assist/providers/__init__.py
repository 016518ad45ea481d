"""One file per model service, the embedded default among them."""
