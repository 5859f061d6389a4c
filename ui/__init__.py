"""Quoin's widgets. They compute nothing: whatever computes lives in `processing/` or `model/`."""
