"""Findings: claims about a regime complex, and whether they stand however the table is cut."""
