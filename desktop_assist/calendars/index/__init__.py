"""What calendar files say, kept ready in the database so that a question costs milliseconds."""
