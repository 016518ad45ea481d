"""Desktop Assist: office chores done on the employee's own laptop, with their own files."""

__version__ = "0.1.0"
