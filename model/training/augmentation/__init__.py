"""What changes a crop or an image, so that the network does not learn one camera and one town by heart."""
