"""What the network runs on."""
