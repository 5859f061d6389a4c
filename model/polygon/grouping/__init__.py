"""Rings out of keypoints."""
