"""The app under Streamlit's AppTest: one open app a data package, run at an address."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.present.words import Text

ROOT = Path(__file__).resolve().parents[2]
PAGES = [path.stem for path in sorted((ROOT / "pages").glob("*.py")) if path.stem != "__init__"]


def open_app(page: str = "overview", **address: str | list[str]) -> AppTest:
    """Run a page at an address and hold it to having no exception and telling of no fault."""
    at = open_faulty(page, **address)
    faults = {Text(lang)(f"fault-{what}") for lang in ("en", "zh") for what in ("page", "part", "sidebar", "click")}
    assert not faults & {error.value for error in (*at.error, *at.sidebar.error)}
    return at


def open_faulty(page: str = "overview", **address: str | list[str]) -> AppTest:
    """Run a page at an address that may tell of a fault, and hold it to having no exception."""
    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    for name, value in {"lang": "en", **address}.items():
        at.query_params[name] = value
    if page == "overview":
        at.run()
    else:
        at.switch_page(str(ROOT / "pages" / f"{page}.py")).run()
    assert not at.exception, [(e.message, e.stack_trace) for e in at.exception]
    return at


def open_lens(at: AppTest) -> AppTest:
    """Open the lens in the sidebar, as a click on its line does."""
    at.session_state["lens"] = True
    return at.run()


def address(at: AppTest) -> dict[str, list[str]]:
    """Return the address; AppTest gives a lone value without its list."""
    return {name: value if isinstance(value, list) else [value] for name, value in dict(at.query_params).items()}


def shown(at: AppTest) -> int:
    """Return the number of initiatives that the sidebar says are shown."""
    return int(at.sidebar.markdown[0].value.strip("*").split(" ")[0].replace(",", ""))


def figures(at: AppTest) -> dict[str, str]:
    """Return the key figures of the overview, by what they count."""
    ties = f"- {Text('en')('figure-ties')} **"
    found = [element.value for element in at.markdown if ties in element.value]
    lines = [
        line.removeprefix("- ").rstrip("*").split(" **")
        for block in found
        for line in block.split("\n")
        if " **" in line
    ]
    return {label.replace("\\", ""): value for label, value in lines}


def written(at: AppTest) -> str:
    """Return all text of the main part of the page."""
    parts = [
        *at.main.title,
        *at.main.header,
        *at.main.subheader,
        *at.main.markdown,
        *at.main.caption,
        *at.main.info,
        *at.main.warning,
        *at.main.error,
    ]
    return "\n".join(part.value for part in parts)


@pytest.fixture
def package(monkeypatch):
    """Return a switch of the data package that the app shows."""

    def _show(folder: Path) -> None:
        monkeypatch.setenv("REGIME_ATLAS_DATA", str(folder))

    return _show
