"""What lies, stands and grows on the ground."""
