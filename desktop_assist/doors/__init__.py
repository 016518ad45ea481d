"""Other programs coming in: the web door."""
