"""What every model service on the network needs: a client, a stream, its failures in words."""
