"""Faster or leaner stand-ins for parts of torchvision, of use to any family of models."""
