"""What has changed between a map and what is found in an image. No torch."""
