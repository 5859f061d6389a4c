"""What families of two stages share: boxes around buildings first, then a look into each box."""
