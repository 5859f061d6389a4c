"""What is made of measures: tables, pictures, a page."""
