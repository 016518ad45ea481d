"""Slack: discussions fetched over its Web API or taken from an export, kept here to be searched."""
