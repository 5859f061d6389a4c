"""The keypoint network: a box, a heatmap of corners and a mask for each building."""
