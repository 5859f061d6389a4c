"""From colours to the picture: the sun, its shadows and the camera."""
