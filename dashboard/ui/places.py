"""The pages and their addresses: each has a name of its own, and what is no page opens the nearest."""

from pathlib import Path
from urllib.parse import urlsplit

from dashboard.present import address
from dashboard.present.address import Ignored
from dashboard.present.words import Text
from dashboard.ui import screen as st

PAGES = Path(__file__).resolve().parents[2] / "pages"
HOME = "start"  # the address without a path; it shows the overview, too, which /overview names
ICONS = {
    "overview": ":material/hub:",
    "findings": ":material/fact_check:",
    "initiatives": ":material/table_rows:",
    "layers": ":material/layers:",
    "overlap": ":material/join_inner:",
    "nesting": ":material/account_tree:",
    "network": ":material/share:",
    "timeline": ":material/timeline:",
    "countries": ":material/public:",
    "your_table": ":material/upload_file:",
    "methods": ":material/menu_book:",
}


def asked() -> tuple[str, list[Ignored]]:
    """Return the address of the page that this run is to show, and what a path asked for in vain."""
    path = st.asked_path((HOME, *ICONS))
    if path in ("", HOME, *ICONS):
        return path or HOME, []
    found = address.nearest(path, ICONS) or HOME
    st.ask_for("" if found == HOME else found)
    return found, [Ignored("path", "overview" if found == HOME else found, path)]


def named(path: str) -> str:
    """Return the name of the page behind an address."""
    return "overview" if path == HOME else path


def beside(url: str) -> str:
    """Return what all pages stand beside, with a slash at its end, by the address of the one that is open.

    The start has no name of its own: its address may end with the path below which the app is served, without a slash.

    Examples
    --------
    >>> beside("https://h/ai/layers"), beside("https://h/ai"), beside("https://h")
    ('https://h/ai/', 'https://h/ai/', 'https://h/')
    """
    parts = urlsplit(url)
    if not parts.netloc:
        return ""
    above, _, last = parts.path.rpartition("/")
    path = above if last in (HOME, *ICONS) else parts.path.rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}/"


def here() -> str:
    """Return `beside` of the reader's browser; empty where it does not say where it is."""
    return beside(st.context.url or "")


def navigate(path: str, text: Text):
    """Draw the navigation and return the page of this run.

    The overview has two addresses; the navigation shows the one that the reader is at.
    """
    hidden = {"overview"} if path == HOME else {HOME}
    pages = {
        name: st.Page(
            PAGES / f"{named(name)}.py",
            title=text(f"page-{named(name)}"),
            icon=ICONS[named(name)],
            url_path=name,
            default=name == HOME,
            visibility="hidden" if name in hidden else "visible",
        )
        for name in (HOME, *ICONS)
    }
    page = st.navigation(list(pages.values()))
    st.session_state["pages"] = pages | ({"overview": pages[HOME]} if path == HOME else {})
    return page


def said(ignored: list[Ignored], text: Text):
    """Say what an address asked for in vain."""
    lines = [
        text(
            f"address-{one.reason}",
            name=_short(one.name),
            value=_short(one.value),
            page=text(f"page-{one.name}") if one.reason == "path" else "",
            most=_most(one),
        )
        for one in ignored
    ]
    return text("address-ignored", what=text.list(lines, 5))


def _short(value: str) -> str:
    return value if len(value) <= 40 else value[:39] + "…"


def _most(one: Ignored) -> int:
    return address.LONGEST if one.reason == "long" else getattr(address.PARAMETERS.get(one.name), "most", 0)
