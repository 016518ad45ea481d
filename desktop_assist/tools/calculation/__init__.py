"""Sums, units, percentages and dates, worked out exactly and within limits; no code is run."""
