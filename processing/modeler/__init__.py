"""Models of QGIS's modeler that come with the plugin: chains of its algorithms, to be run, or opened and changed."""
