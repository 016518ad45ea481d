"""Notice what was paid once and comes twice; whether it is the same, the person decides."""
