"""What the panel talks to."""
