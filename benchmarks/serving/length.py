"""Measure whether a long conversation costs more: our tracker store beside Rasa's own.

    python -m benchmarks.serving.length [--turns 102] [--conversations 3]

Starts one action server and two Rasa servers with the newest model, alike but for the tracker
store, and asks both the same in turn, so that a busy moment hits both. Writes
``results/length.json``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Dict, Iterator, List, Sequence

from benchmarks.serving.client import Connection
from benchmarks.serving.load import QUESTIONS, DirectVisitor
from benchmarks.serving.processes import free_port
from faqbot.settings import child_environment

ROOT = Path(__file__).resolve().parents[2]
OURS, STOCK = "ours", "Rasa's SQLTrackerStore"
STORES = {
    OURS: "  type: faqbot.serving.tracker_store.FaqbotTrackerStore\n",
    STOCK: "  type: SQL\n  dialect: sqlite\n  db: {database}\n",
}
READY_SECONDS = 300
EARLY, LATE = 5, 100
AROUND = len(QUESTIONS) // 2
"""Turns taken in on each side, so that both windows hold every question once."""


@dataclass(frozen=True)
class Turn:
    """What one turn took; CPU is that of Rasa and its actions together."""

    number: int
    wall_ms: float
    cpu_ms: float


@dataclass(frozen=True)
class Row:
    """One line of the table, in milliseconds: medians around turn 5 and turn 100."""

    store: str
    wall_early: float
    wall_late: float
    cpu_early: float
    cpu_late: float

    @property
    def wall_ratio(self) -> float:
        """How many times as long the late turn takes."""
        return round(self.wall_late / self.wall_early, 2)

    @property
    def cpu_ratio(self) -> float:
        """How many times as much CPU it takes; 0 where the system does not tell."""
        return round(self.cpu_late / self.cpu_early, 2) if self.cpu_early else 0.0


def cpu_ms(processes: Sequence[int]) -> float:
    """CPU time of processes with all their threads; 0 where there is no ``/proc``."""
    nanoseconds = 0
    for process in processes:
        for task in Path(f"/proc/{process}/task").glob("*/schedstat"):
            try:
                nanoseconds += int(task.read_text().split()[0])
            except OSError:  # the thread has ended
                continue
    return nanoseconds / 1e6


@contextmanager
def started(log: Path, *arguments: str, **settings: str) -> Iterator[int]:
    """Run Rasa; yields the process id."""
    command = [sys.executable, "-m", "faqbot.lightrasa", "run", *arguments]
    with open(log, "wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=child_environment(**settings),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def rasa(folder: Path, store: str, actions_port: int, model: Path) -> Iterator[Dict[str, object]]:
    """Run Rasa with a tracker store; yields its address and process id."""
    name, port = ("ours" if store == OURS else "stock"), free_port()
    endpoints = (ROOT / "endpoints.yml").read_text("utf-8").split("tracker_store:")[0]
    endpoints = endpoints.replace(":5055/", f":{actions_port}/")
    endpoints += "tracker_store:\n" + STORES[store].format(database=folder / "stock.db")
    path = folder / f"{name}.yml"
    path.write_text(endpoints, "utf-8")
    given = ["--port", str(port), "-i", "127.0.0.1", "--endpoints", str(path)]
    database = f"sqlite:///{folder / 'ours.db'}"
    with started(
        folder / f"{name}.log", *given, "--model", str(model), FAQBOT_DATABASE_URL=database
    ) as process:
        yield {"address": f"http://127.0.0.1:{port}", "process": process}


async def wait_until_ready(address: str) -> None:
    """Wait until a question is answered with an FAQ, which needs the action server, too."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        connection = Connection(address)
        try:
            body = {"sender": uuid.uuid4().hex, "message": QUESTIONS[0]}
            _, answer = await connection.post("/webhooks/rest/webhook", body)
            if "answer" in [(part.get("custom") or {}).get("kind") for part in answer]:
                return
        except (OSError, ValueError, asyncio.IncompleteReadError):
            pass
        finally:
            connection.close()
        await asyncio.sleep(0.5)
    raise TimeoutError(f"{address} did not answer within {READY_SECONDS} s")


async def converse(servers: Dict[str, Dict], actions: int, turns: int) -> Dict[str, List[Turn]]:
    """One conversation with each server, turn by turn side by side."""
    took: Dict[str, List[Turn]] = {store: [] for store in servers}
    visitors = {store: DirectVisitor(server["address"]) for store, server in servers.items()}
    for visitor in visitors.values():
        await visitor.start()
    for number in range(1, turns + 1):
        for store, visitor in visitors.items():
            processes = (servers[store]["process"], actions)
            cpu, started_at = cpu_ms(processes), time.perf_counter()
            if not await visitor.ask(QUESTIONS[number % len(QUESTIONS)]):
                raise RuntimeError(f"turn {number} got no answer with {store}")
            wall = (time.perf_counter() - started_at) * 1000
            took[store].append(Turn(number, wall, cpu_ms(processes) - cpu))
    for visitor in visitors.values():
        visitor.hang_up()
    return took


async def measure(
    servers: Dict[str, Dict], actions: int, turns: int, conversations: int
) -> Dict[str, List[Turn]]:
    """Several conversations after one to warm up; every turn of them."""
    for server in servers.values():
        await wait_until_ready(server["address"])
    await converse(servers, actions, 2 * len(QUESTIONS))
    every: Dict[str, List[Turn]] = {store: [] for store in servers}
    for _ in range(conversations):
        for store, turns_taken in (await converse(servers, actions, turns)).items():
            every[store] += turns_taken
    return every


def row(store: str, turns: Sequence[Turn]) -> Row:
    """The medians around both turns."""

    def around(number: int, name: str) -> float:
        near = [getattr(one, name) for one in turns if abs(one.number - number) <= AROUND]
        return round(median(near), 1)

    return Row(
        store,
        around(EARLY, "wall_ms"),
        around(LATE, "wall_ms"),
        around(EARLY, "cpu_ms"),
        around(LATE, "cpu_ms"),
    )


def table(rows: Sequence[Row]) -> str:
    """Word the rows as a Markdown table."""
    lines = [
        f"| tracker store | turn {EARLY}, ms | turn {LATE}, ms | ratio | turn {EARLY}, CPU ms "
        f"| turn {LATE}, CPU ms | ratio |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for one in rows:
        lines.append(
            f"| {one.store} | {one.wall_early} | {one.wall_late} | {one.wall_ratio} "
            f"| {one.cpu_early} | {one.cpu_late} | {one.cpu_ratio} |"
        )
    return "\n".join(lines)


def newest_model() -> Path:
    """The newest file in ``models/``."""
    models = list((ROOT / "models").glob("*.tar.gz"))
    if not models:
        raise SystemExit("There is no model yet; run 'make train' first.")
    return max(models, key=lambda path: path.stat().st_mtime)


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, help="a trained model; by default the newest")
    parser.add_argument("--turns", type=int, default=LATE + AROUND, help="of each conversation")
    parser.add_argument("--conversations", type=int, default=3)
    parser.add_argument("--out", type=Path, default=ROOT / "results" / "length.json")
    arguments = parser.parse_args()
    if arguments.turns < LATE + AROUND:
        parser.error(f"--turns must be {LATE + AROUND} at least")
    model = (arguments.model or newest_model()).resolve()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = free_port()
        actions = stack.enter_context(
            started(folder / "actions.log", "actions", "--port", str(port))
        )
        servers = {store: stack.enter_context(rasa(folder, store, port, model)) for store in STORES}
        took = asyncio.run(measure(servers, actions, arguments.turns, arguments.conversations))
    rows = [row(store, turns) for store, turns in took.items()]
    print(f"{table(rows)}\n\n{arguments.conversations} conversations of {arguments.turns} turns")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    result = {
        "conversations": arguments.conversations,
        "turns": arguments.turns,
        "rows": [{**asdict(r), "wall_ratio": r.wall_ratio, "cpu_ratio": r.cpu_ratio} for r in rows],
    }
    arguments.out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
