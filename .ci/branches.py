"""Hold the branch coverage of parse and link to a bar: branches.py COVERAGE.json PERCENT."""

import json
import sys
from pathlib import Path

PACKAGES = ("parse", "link")

report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
bar = float(sys.argv[2])
reached = []
for package in PACKAGES:
    totals = [
        entry["summary"]
        for path, entry in report["files"].items()
        if f"factdb/{package}/" in path.replace("\\", "/")
    ]
    covered = sum(total["covered_branches"] for total in totals)
    branches = sum(total["num_branches"] for total in totals)
    reached.append(100 * covered / branches if branches else 100.0)
    print(f"{package}: {covered} of {branches} branches tested ({reached[-1]:.1f} %)")
sys.exit(0 if min(reached) >= bar else f"Below {bar:g} %.")
