"""What stands for a picture in a window that is too narrow for it."""

from dashboard.ui import screen as st
from dashboard.ui.context import current

WIDTH = 700  # pixels, below which names of a picture of many marks would be too small or lie on each other


def stands_in(key: str) -> None:
    """Hide a picture in a narrow window, and say there that the table below it tells the same."""
    hidden = ", ".join(f".st-key-{name}{key}" for name in ("", "png_", "svg_"))  # nor is there a picture to take away
    css = (
        f"@media (max-width: {WIDTH}px) {{ {hidden} {{ display: none; }} }}"
        f"@media (min-width: {WIDTH + 1}px) {{ .st-key-narrow_{key} {{ display: none; }} }}"
    )
    st.rules(css)
    with st.container(key=f"narrow_{key}"):
        st.caption(current().text("narrow"))


def with_room(key: str, least: int) -> None:
    """Keep a picture at a least width: where its place is narrower, it is moved to and fro in its frame."""
    css = f".st-key-{key} {{ overflow-x: auto; max-width: 100%; }} .st-key-{key} > div {{ min-width: {least}px; }}"
    st.rules(css)
