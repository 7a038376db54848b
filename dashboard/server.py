"""The app as a web server (ASGI): what app.py shows, with what `dashboard.service` puts beside and around it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # a server that is given this file knows its folder, not its parent
    sys.path.insert(0, str(ROOT))

import streamlit as st

from dashboard.service.parts import parts

app = st.App(str(Path(__file__).with_name("app.py")), **parts())
