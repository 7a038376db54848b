"""The text by which a reader reports an error in a row."""

from dashboard.model import schema
from dashboard.present.record import CODED, OF_HOST, PLAIN, absent, empty
from dashboard.present.view import View


def report(view: View, key: str, address: str) -> str:
    """Return a text by which a reader reports an error: what it is of, each field as it stands, room for the rest."""
    row, about = view.whole.catalogue.loc[key], view.whole.about
    names = OF_HOST if row["kind"] == schema.HOST else (*CODED, *PLAIN)
    fields = [f"  {name} = {_as_data(row[name])}" for name in names if not absent(view, name)]
    head = view.text("report-head", title=view.title, version=about.version or "–", date=view.whole.date)
    lines = [
        str(head),
        f"id: {key}",
        str(view.words.name(key)),
        address,
        "",
        str(view.text("report-fields")),
        *fields,
        "",
        str(view.text("report-wrong")),
        "",
        str(view.text("report-right")),
        "",
        str(view.text("report-source")),
    ]
    return "\n".join(lines)


def _as_data(cell: object) -> str:
    if empty(cell):
        return ""
    return (
        schema.SEPARATOR.join(cell)
        if isinstance(cell, tuple)
        else str(cell).lower()
        if cell in (True, False)
        else str(cell)
    )
