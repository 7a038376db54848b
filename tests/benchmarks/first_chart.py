"""First chart on a warm browser, against a Streamlit page with a one-point chart.

    python -m tests.benchmarks.first_chart

Goal: at most 1.3 times as long.
"""

from tests.benchmarks.measuring import both, timed, told


def first_chart(context, url: str, key: str) -> float:
    """Return the seconds from navigation to a drawn chart."""
    page = context.new_page()

    def _open() -> None:
        page.goto(url)
        page.locator(f".st-key-{key} .js-plotly-plot .main-svg").first.wait_for(state="visible", timeout=60_000)

    try:
        return timed(_open)
    finally:
        page.close()


def main() -> None:
    """Measure by turns, after one round that warms caches."""
    with both(__doc__) as (ours, theirs, context, rounds):
        found = [
            (first_chart(context, ours, "landscape"), first_chart(context, theirs, "point")) for _ in range(rounds + 1)
        ][1:]
    mine, base = told("first chart", *map(list, zip(*found)))
    print(f"ratio {mine / base:.2f} (goal: at most 1.3)")


if __name__ == "__main__":
    main()
