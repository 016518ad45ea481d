"""In place of PyInstaller's own hook, which looks for a package by a name that its wheels lack."""
