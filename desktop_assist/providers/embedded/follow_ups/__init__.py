"""Requests that speak of something said or done before: "make it an hour", "and in September?"."""
