"""The parts that every page is made of: its head, a chart with all that belongs to it, a table."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pandas as pd

from dashboard.present.markup import Marked, joined, marked
from dashboard.present.pictures import Shown
from dashboard.ui import faults, opening
from dashboard.ui import screen as st
from dashboard.ui.as_table import as_table
from dashboard.ui.by_address import embedding
from dashboard.ui.cache import picture
from dashboard.ui.context import current
from dashboard.ui.download import csv_button, picture_buttons
from dashboard.ui.filters import explain_empty

# Pictures whose title holds a word of the field, and the entry that explains it.
GLOSSARY = {"heat": "overlap", "overlap_network": "overlap", "dyads": "dyad", "packed": "nodf"}
# A map is as high as its width needs, with room for its legend; named twice, to be heard over Streamlit's own rules.
MAP = ".st-key-frame_{0}.st-key-frame_{0} {{ flex: none; height: min(530px, 110px + 40vw); }}"
_PLOT = {"displaylogo": False, "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"]}


def head(question: str, answer: str) -> None:
    """Open a page: its question, and the answer that the present selection gives."""
    st.title(question, anchor=False)
    st.markdown(answer)


def prose(document: str) -> None:
    """Show a document: as Markdown where it is our own, else as the bare text that it is."""
    if isinstance(document, Marked):
        st.markdown(document)
    else:
        st.text(document)


def on_opening(label: str, key: str, show: Callable[[], object]) -> None:
    """Offer what is long and seldom wanted: it is made and sent once the reader opens it."""
    with st.expander(label, key=key, on_change="rerun") as part:
        if part.open:
            show()


def empty() -> bool:
    """If nothing is selected, say which filter to loosen and return True."""
    if len(current().rows.initiatives):
        return False
    explain_empty()
    return True


def chart(
    shown: Shown,
    what: str,
    on_click: Callable[[list[dict]], None] | None = None,
    draw: Callable | None = None,
    choices: tuple = (),
) -> None:
    """Show a picture with its title, how to read it, what it rests on, its data and pictures.

    Parameters
    ----------
    what : str
        What the picture is, in two or three words.
    on_click : callable, optional
        Gets the points that the reader clicked, as Plotly describes them.
    draw, choices
        By what it was drawn, if it can be embedded elsewhere; see `pictures.addressed`.
    """
    text, key = current().text, shown.key
    with st.container(key=f"box_{key}"):
        explained = text(f"glossary-{GLOSSARY[key]}") if key in GLOSSARY else None
        st.subheader(shown.title, anchor=False, help=explained)
        events = {}
        if on_click is not None:
            points = lambda: [shown.figure.clicked(point) for point in clicked(key)]  # noqa: E731
            events = {"on_select": lambda: on_click(points()), "selection_mode": "points"}
        with _frame(key) as fitted:
            drawn = {"key": key, "theme": None, "width": "stretch", "config": _PLOT, "alt": shown.alt, **fitted}
            st.plotly_chart(shown.figure.to_press if events else shown.figure, **drawn, **events)
        if on_click is not None and opening.first_run() and clicked(key):
            opening.late("chart", lambda: on_click(points()))
        st.caption(joined(" ", filter(None, (shown.reading, shown.n))))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            csv_button(key, shown.data, text("csv-of", what=what))
            picture_buttons(
                key, shown.title, text("picture-note", title=current().title, date=current().whole.date, n=shown.n)
            )
            embedding(shown, draw, choices)
        as_table(shown, what)


@contextmanager
def _frame(key: str) -> Iterator[dict[str, str]]:
    """Give a map a frame that is lower in a narrow window; any other chart is as high as its figure says."""
    if not key.startswith("map_"):
        yield {}
        return
    st.rules(MAP.format(key))
    with st.container(key=f"frame_{key}"):
        yield {"height": "stretch"}


def drawn(draw: Callable, *choices, otherwise: str = "", on_click: Callable | None = None, **given) -> Shown | None:
    """Show a picture of the present view, or in its place the one reason why there is none; return it if shown.

    Parameters
    ----------
    draw : callable
        A function of present/pictures.
    *choices, **given
        See `compute.picture`.
    otherwise : str
        The message that says why there is none where nothing is missing.
    on_click : callable, optional
        See `chart`.
    """
    with faults.kept(current().text, "part", once=False):
        return _drawn(draw, *choices, otherwise=otherwise, on_click=on_click, **given)
    return None


def _drawn(draw: Callable, *choices, otherwise: str, on_click: Callable | None, **given) -> Shown | None:
    view = current()
    what = view.text(f"about-{draw.__name__.replace('_', '-')}")
    if missing := draw.untold(view) if hasattr(draw, "untold") else "":
        st.info(marked("**{}** {}", what, missing))
        return None
    shown = picture(view, draw, *choices, **given)
    if shown is None:
        st.info(view.text(otherwise))
    else:
        chart(shown, what, on_click, draw, choices)
    return shown


def clicked(key: str) -> list[dict]:
    """Return the points of a chart that are selected; empty if none are."""
    state = st.session_state.get(key)
    return list(state["selection"]["points"]) if state else []


def table(
    key: str, frame: pd.DataFrame, data: pd.DataFrame | None = None, names: bool = False, **options
) -> dict | None:
    """Show a table and offer it as CSV; return what is selected in it. Enter opens a row, where rows are marked.

    Parameters
    ----------
    data : DataFrame, optional
        What the CSV holds, if not what is shown: ids and codes instead of labels.
    names : bool
        Whether its first column are names to press, which Enter then does instead of marking the row.
    """
    with faults.kept(current().text, "part", once=False):
        with st.container(key=f"opens_{'names_' if names else ''}{key}" if "on_select" in options else None):
            event = st.dataframe(frame, key=key, hide_index=True, width="stretch", placeholder="–", **options)
        act = options.get("on_select")
        if callable(act) and opening.first_run() and event["selection"]["rows"]:
            opening.late("chart", act)
        csv_button(key, frame if data is None else data)
        return event if "on_select" in options else None
    return None


def labelled(frame: pd.DataFrame, labels: dict[str, str]) -> pd.DataFrame:
    """Return a frame with its columns labelled; two of one label are told apart by their ids.

    Examples
    --------
    >>> labelled(pd.DataFrame([[1, 2]], columns=["a", "b"]), {"a": "Name", "b": "Name"}).columns.tolist()
    ['Name', 'Name (b)']
    """
    taken: dict[str, None] = {}
    for name in frame.columns:
        label = labels.get(name, name)
        taken[f"{label} ({name})" if label in taken else label] = None
    return frame.set_axis(list(taken), axis="columns")


def custom(point: dict) -> list:
    """Return a point's custom data as a list; empty if it has none."""
    data = point.get("customdata")
    if data is None:
        return []
    if isinstance(data, dict):
        return list(data.values())
    return list(data) if isinstance(data, (list, tuple)) else [data]
