"""Extraction without QGIS, on one machine or many: rasters by rasterio, layers by pyogrio, work handed out by Dask."""
