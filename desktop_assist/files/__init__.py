"""Read, watch and safely replace local files."""
