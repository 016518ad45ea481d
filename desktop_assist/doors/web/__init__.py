"""The web door: an endpoint of this computer alone, behind a token."""
