"""One file per remote service besides the model: calendars subscribed by their address, Slack."""
