"""What is painted on and what is painted with."""
