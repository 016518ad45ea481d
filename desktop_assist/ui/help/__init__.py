"""What tells about the program itself: its keys, what is new, versions and licences."""
