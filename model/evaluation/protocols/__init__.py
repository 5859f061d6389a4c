"""What is measured: scenes, patches, or layers of polygons."""
