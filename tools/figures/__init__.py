"""Every table of figures in the pages, each written by a command: new weights mean one `make figures`."""
