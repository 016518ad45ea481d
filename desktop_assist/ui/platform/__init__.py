"""What the window needs from below its surface."""
