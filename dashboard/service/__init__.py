"""The dashboard as a service on the web: the app, its data by address, its records, and what guards them."""
