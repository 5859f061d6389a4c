"""What the panel shows while the libraries are missing."""
