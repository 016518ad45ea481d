"""Says in German what the tools did and found; they themselves speak English."""
