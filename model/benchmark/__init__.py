"""How fast Quoin is: against torchvision's Mask R-CNN on the same tiles, and against what the machine can do."""
