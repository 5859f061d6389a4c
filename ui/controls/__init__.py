"""The boxes and sliders of the panel and the options page."""
