"""A bundle does not hang on the order in which Python happens to go through a set."""

import os
import random
import subprocess
import sys
from itertools import product

import pandas as pd

from tests.unit.bundle.test_bundle import ROOT

SEEDS = ("1", "2")  # of the hashes of strings, which order sets


def clubs(folder) -> None:
    """Write a package of five worlds apart: eight initiatives each over ten states, and ties between any two."""
    draw, layers = random.Random(3), ("technical", "ethical", "legal")
    rows, seats = [], []
    for world, number in product("abcde", range(8)):
        key = f"{world}-{number}"
        rows.append((key, f"Club {key}", draw.choice(layers), "safety", "listed", 2010 + draw.randrange(12)))
        seats += [(key, f"{world}{k}", "member") for k in draw.sample(range(10), 6)]
    columns = ["id", "name_en", "layers", "issue_areas", "membership", "launch_year"]
    initiatives = pd.DataFrame(rows, columns=columns)
    members = pd.DataFrame({"id": [f"{world}{k}" for world, k in product("abcde", range(10))]})
    pairs = [draw.sample(list(initiatives["id"]), 2) for _ in range(30)]
    kinds = ("nested_in", "references", "derived_from")
    tables = {
        "initiatives": initiatives,
        "members": members.assign(name_en=members["id"], kind="state"),
        "memberships": pd.DataFrame(seats, columns=["initiative_id", "member_id", "role"]),
        "relations": pd.DataFrame(
            [(min(a, b), max(a, b), draw.choice(kinds)) for a, b in pairs], columns=["from_id", "to_id", "relation"]
        ),
    }
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False)


def test_two_hash_seeds_give_the_same_bytes(tmp_path):
    """Two processes that go through sets in other orders write the same files, networks in several parts among them."""
    (tmp_path / "package").mkdir()
    clubs(tmp_path / "package")
    line = [sys.executable, "-m", "dashboard", "export", "--samples", "19", "--data", str(tmp_path / "package")]
    running = [
        subprocess.Popen(
            [*line, str(tmp_path / seed)],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for seed in SEEDS
    ]
    said = [one.communicate()[1] for one in running]
    assert [one.returncode for one in running] == [0, 0], said
    first, second = (
        {
            path.relative_to(tmp_path / seed): path.read_bytes()
            for path in (tmp_path / seed).rglob("*")
            if path.is_file()
        }
        for seed in SEEDS
    )
    assert first.keys() == second.keys()
    assert [str(name) for name in first if first[name] != second[name]] == []
    assert any(name.name == "overlap_network.html" for name in first)
