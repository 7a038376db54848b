"""Readers of the dashboard without a browser: they speak Streamlit's protocol, and what they ask is counted."""
