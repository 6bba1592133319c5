"""Measure what the web front costs and print a table.

    python -m benchmarks.serving [--rasa http://127.0.0.1:5005] [--seconds 8]

With ``--rasa`` the questions go to that Rasa, directly and through the chat API in turn; without,
to a stand-in that takes 10 ms. Writes ``build/results/serving.json``.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable, Dict, List

from benchmarks.serving.load import (
    ChatVisitor,
    DirectVisitor,
    Measured,
    Visitor,
    alternate,
    measure,
)
from benchmarks.serving.processes import running

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "faqbot" / "web" / "static" / "faqbot.js"
CROWDS = (8, 32)
WARM_UP_SECONDS = 1.0


@dataclass(frozen=True)
class Row:
    """One line of the table; times in milliseconds."""

    way: str
    visitors: int
    per_second: float
    p50: float
    p95: float
    failures: int


def row(way: str, found: Measured) -> Row:
    """Round what was measured."""
    return Row(
        way,
        found.visitors,
        round(found.per_second, 1),
        round(found.percentile(0.50), 2),
        round(found.percentile(0.95), 2),
        found.failures,
    )


async def compare(rasa_url: str, web_url: str, seconds: float) -> List[Row]:
    """Measure both ways: alone question by question in turn, in a crowd one after the other."""
    ways: Dict[str, Callable[[], Visitor]] = {
        "Rasa directly": lambda: DirectVisitor(rasa_url),
        "chat API": lambda: ChatVisitor(web_url),
    }
    await alternate({way: make() for way, make in ways.items()}, WARM_UP_SECONDS)
    alone = await alternate({way: make() for way, make in ways.items()}, 2 * seconds)
    rows = [row(way, found) for way, found in alone.items()]
    for visitors in CROWDS:
        for way, make_visitor in ways.items():
            await measure(make_visitor, visitors, WARM_UP_SECONDS)
            rows.append(row(way, await measure(make_visitor, visitors, seconds)))
    return rows


def table(rows: List[Row]) -> str:
    """Word the rows as a Markdown table."""
    lines = [
        "| way | visitors | answers/s | p50 ms | p95 ms | failed |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for one in rows:
        lines.append(
            f"| {one.way} | {one.visitors} | {one.per_second} | {one.p50} | {one.p95} "
            f"| {one.failures} |"
        )
    return "\n".join(lines)


def bundle_sizes() -> dict[str, int]:
    """The widget's size, plain and gzipped."""
    content = BUNDLE.read_bytes()
    return {"bytes": len(content), "gzipped": len(gzip.compress(content, 9, mtime=0))}


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rasa", help="a running Rasa; without it a stand-in")
    parser.add_argument("--seconds", type=float, default=8.0, help="per line of the table")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "results" / "serving.json")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        rasa_url = arguments.rasa or stack.enter_context(running("stand-in"))
        web_url = stack.enter_context(running("web", rasa_url))
        rows = asyncio.run(compare(rasa_url, web_url, arguments.seconds))
    bundle, alone = bundle_sizes(), {one.way: one for one in rows if one.visitors == 1}
    direct, through = alone["Rasa directly"], alone["chat API"]
    added = {"p50": round(through.p50 - direct.p50, 2), "p95": round(through.p95 - direct.p95, 2)}
    behind = "Rasa" if arguments.rasa else "a stand-in for Rasa (10 ms)"
    print(f"Web front before {behind}\n\n{table(rows)}\n")
    print(f"POST /chat/messages over Rasa's own: p50 +{added['p50']} ms, p95 +{added['p95']} ms")
    print(f"faqbot.js: {bundle['bytes']} bytes, {bundle['gzipped']} gzipped")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    result = {
        "behind": behind,
        "bundle": bundle,
        "added_ms": added,
        "rows": [asdict(one) for one in rows],
    }
    arguments.out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
