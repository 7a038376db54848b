"""Streamlit's elements, with the door that text goes through: the only module that knows them.

`from dashboard.ui import screen as st`: every argument in which Streamlit reads Markdown is escaped
here, unless the text knows its own Markdown (`markup.Marked`, which messages of the catalogues are).
What is not named below cannot be used: who needs another element says here how its text is read.
"""

import inspect
from functools import cache, wraps

import pandas as pd
import streamlit
from streamlit.components import v2 as components

from dashboard.ui import markup

# Arguments that hold text, wherever an element has them.
TEXT = {"body", "caption", "label", "text", "title", "help", "delta_description"}
MORE = {"metric": {"value", "delta"}}
LITERAL = {"code": {"body"}, "text": {"body"}, "latex": {"body"}}  # shown as they are, or formulas of our own
OPTIONS = {"pills", "segmented_control", "radio"}  # the names of their values are Markdown, too
ELEMENTS = {
    *("title", "header", "subheader", "markdown", "caption", "text", "code", "latex", "metric", "badge"),
    *("info", "warning", "error", "success", "toast", "progress", "spinner", "expander", "popover"),
    *("button", "download_button", "link_button", "page_link", "file_uploader"),
    *("pills", "segmented_control", "radio", "selectbox", "multiselect", "toggle", "checkbox"),
    *("slider", "text_input", "text_area", "number_input", "date_input"),
}
PASSED = {
    *("container", "columns", "divider", "space", "empty", "sidebar", "plotly_chart", "column_config"),
    *("session_state", "query_params", "context", "cache_resource", "fragment", "rerun", "stop", "switch_page"),
    *("Page", "navigation", "set_page_config"),  # their words are messages of the catalogues alone
}


def __getattr__(name: str):
    """Return an element of Streamlit, guarded; nothing that this page does not list."""
    if name in ELEMENTS:
        return _guarded(name)
    if name in PASSED:
        return getattr(streamlit, name)
    raise AttributeError(f"screen.py does not say how the text of st.{name} is read")


@cache
def _guarded(name: str):
    draw = getattr(streamlit, name)
    signature = inspect.signature(draw)
    guarded = (TEXT & set(signature.parameters) | MORE.get(name, set())) - LITERAL.get(name, set())

    @wraps(draw)
    def element(*args, **kwargs):
        given = dict(signature.bind(*args, **kwargs).arguments)
        for argument in guarded & set(given):
            if given[argument] is not None:
                given[argument] = markup.markdown(given[argument])
        if name in OPTIONS:
            say = given.get("format_func", str)
            given["format_func"] = lambda option: markup.markdown(say(option))
        return draw(**given)

    return element


def table(data: pd.DataFrame, **options):
    """Show a small table; Streamlit reads Markdown in its cells and heads."""
    return streamlit.table(data.map(markup.markdown).rename(columns=markup.markdown, index=markup.markdown), **options)


def dataframe(data: pd.DataFrame, column_config: dict | None = None, **options):
    """Show a table; its cells and heads are drawn as they are, the help of a column is Markdown."""
    described = {
        name: {**column, "help": markup.markdown(column["help"])}
        if isinstance(column, dict) and column.get("help")
        else column
        for name, column in (column_config or {}).items()
    }
    return streamlit.dataframe(data, column_config=described or None, **options)


__all__ = ["components", "dataframe", "table"]
