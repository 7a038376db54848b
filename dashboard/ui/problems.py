"""What is wrong in a data package, said on a page."""

import pandas as pd

from dashboard.model.problem import LONGEST, Problem
from dashboard.present.words import Text
from dashboard.ui import screen as st


def show_all(problems: list[Problem], text: Text) -> None:
    """Fill the page with the problems of a package that cannot be shown."""
    st.title(text("broken"), anchor=False)
    st.error(text("broken-help"))
    st.dataframe(as_table(problems, text), hide_index=True, width="stretch", key="problems")


def notice(problems: list[Problem], text: Text) -> None:
    """Say under the page that parts of the package were set aside, and which."""
    if not problems:
        return
    with st.container(key="package_problems"):
        st.warning(text("set-aside", count=sum(problem.stands_for for problem in problems)))
        with st.expander(text("set-aside-list")):
            st.dataframe(as_table(problems, text), hide_index=True, width="stretch", key="problems")


def as_table(problems: list[Problem], text: Text) -> pd.DataFrame:
    """Return problems as a table, one row each."""
    rows = [(p.file, p.row, p.column, p.value[:LONGEST], p.said(text.lang)) for p in problems]
    table = pd.DataFrame(rows, columns=["file", "row", "column", "value", "rule"])
    table["row"] = table["row"].astype("Int64")
    return table.rename(columns={name: text(f"problem-{name}") for name in table.columns})
