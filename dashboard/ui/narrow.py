"""What stands for a picture in a window that is too narrow for it."""

from dashboard.ui import screen as st
from dashboard.ui.context import current

WIDTH = 700  # pixels, below which names of a picture of many marks would be too small or lie on each other


def stands_in(key: str) -> None:
    """Hide a picture in a narrow window, and say there that the list below it tells the same."""
    css = (
        f"@media (max-width: {WIDTH}px) {{ .st-key-{key} {{ display: none; }} }}"
        f"@media (min-width: {WIDTH + 1}px) {{ .st-key-narrow_{key} {{ display: none; }} }}"
    )
    st.rules(css)
    with st.container(key=f"narrow_{key}"):
        st.caption(current().text("narrow"))
