"""Tools of other programs that speak the Model Context Protocol, by the official SDK alone.

What such a server says, be it a result, a description or the name of a tool, is text from outside.
"""
