"""Streamlit's elements, with the door that text goes through: the only module that knows them.

`from dashboard.ui import screen as st`: every argument in which Streamlit reads Markdown is escaped
here, unless the text knows its own Markdown (`markup.Marked`, which messages of the catalogues are).
What is not named below cannot be used: who needs another element says here how its text is read.
"""

import inspect
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import cache, partial, wraps
from urllib.parse import unquote

import pandas as pd
import streamlit
from streamlit.components import v2 as components
from streamlit.runtime import exists, get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.util import calc_hash

from dashboard.present import markup

# Arguments that hold text, wherever an element has them.
TEXT = {"body", "caption", "label", "text", "title", "help", "delta_description"}
MORE = {"metric": {"value", "delta"}}
LITERAL = {"code": {"body"}, "text": {"body"}, "latex": {"body"}}  # shown as they are, or formulas of our own
EVENTS = {"on_click", "on_change", "on_select"}
OPTIONS = {"pills", "segmented_control", "radio"}  # the names of their values are Markdown, too
ELEMENTS = {
    *("title", "header", "subheader", "markdown", "caption", "text", "code", "latex", "metric", "badge"),
    *("info", "warning", "error", "success", "toast", "progress", "spinner", "expander", "popover"),
    *("button", "download_button", "link_button", "page_link", "file_uploader"),
    *("pills", "segmented_control", "radio", "selectbox", "multiselect", "toggle", "checkbox"),
    *("slider", "text_input", "text_area", "number_input", "date_input"),
}
PASSED = {
    *("container", "columns", "divider", "space", "empty", "sidebar", "column_config"),
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


def rules(css: str) -> None:
    """Add rules of our own to the page's style."""
    streamlit.html(f"<style>{css}</style>")


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
        for event in EVENTS & set(given):
            given[event] = unfailing(given[event])
        found = draw(**given)
        if name == "button" and found and streamlit.session_state.get("runs") == 1 and given.get("on_click"):
            # A session whose first run this is had no callback yet when the reader clicked.
            act = partial(given["on_click"], *(given.get("args") or ()), **(given.get("kwargs") or {}))
            streamlit.session_state["unsettled"].append(("button", act))
        return found

    return element


def unfailing(act: Callable | str | None):
    """Return what follows a click so that its failure is logged and told, and the page still runs."""
    if not callable(act):
        return act

    @wraps(act)
    def guarded(*args, **kwargs):
        try:
            return act(*args, **kwargs)
        except Exception:
            from dashboard.ui.faults import note  # which draws through this module

            note("a click failed")
            streamlit.session_state["click_failed"] = True

    return guarded


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
    if "on_select" in options:
        options["on_select"] = unfailing(options["on_select"])
    return streamlit.dataframe(data, column_config=described or None, **options)


def plotly_chart(figure, **options):
    """Show a chart, whose text has been made safe where it was drawn."""
    if "on_select" in options:
        options["on_select"] = unfailing(options["on_select"])
    return streamlit.plotly_chart(figure, **options)


def in_session() -> bool:
    """Tell whether a reader's session runs this; an answer by address has none."""
    return get_script_run_ctx(suppress_warning=True) is not None


def drop_ended() -> int:
    """Drop the sessions that were closed so long ago that nobody can come back to them; return their number.

    It is done in the server's own loop, in which alone its sessions may be touched.
    """
    if not exists():
        return 0
    server, done = get_instance(), Future()

    def drop() -> None:
        try:
            ended = server._session_mgr._session_storage._cache.expire()
            for _, told in ended:  # the server's loop may hold the last one until another reader comes
                told.session.shutdown()
                told.session._session_state.clear()
            done.set_result(len(ended))
        except Exception as error:
            done.set_exception(error)

    server._get_async_objs().eventloop.call_soon_threadsafe(drop)
    return done.result(timeout=10)


def asked_path(names: Iterable[str]) -> str:
    """Return the path of the page that this run was asked for; a name where it is one of them."""
    manager = get_script_run_ctx().pages_manager
    if asked := manager.intended_page_script_hash:
        return next((name for name in names if calc_hash(name) == asked), "")
    return unquote(manager.intended_page_name or "").strip("/")


def ask_for(name: str) -> None:
    """Let the navigation show another page than the one that was asked for, instead of a box of its own."""
    get_script_run_ctx().pages_manager.set_script_intent("", name)


__all__ = [
    "ask_for",
    "asked_path",
    "components",
    "dataframe",
    "drop_ended",
    "in_session",
    "plotly_chart",
    "table",
    "unfailing",
]
