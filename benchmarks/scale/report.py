"""The table and the picture of the scale benchmark."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Sequence

COLUMNS = (
    ("faqs", "made-up FAQs"),
    ("wordings", "wordings"),
    ("train_seconds", "training s"),
    ("train_cpu_seconds", "CPU s"),
    ("added_faq_seconds", "one FAQ added, s"),
    ("model_mb", "head MB"),
    ("load_seconds", "load s"),
    ("message_ms_p50", "message ms p50"),
    ("message_ms_p95", "p95"),
    ("message_cpu_ms", "CPU ms"),
    ("accuracy", "accuracy %"),
    ("peak_mb", "peak MB"),
)


def table(results: Sequence[Dict[str, Any]]) -> str:
    """All sizes as a Markdown table."""
    rows = ["| " + " | ".join(title for _, title in COLUMNS) + " |", "|---" * len(COLUMNS) + "|"]
    rows += ["| " + " | ".join(str(r[key]) for key, _ in COLUMNS) + " |" for r in results]
    return "\n".join(rows)


def plot(results: Sequence[Dict[str, Any]], path: Path) -> None:
    """Training, model size and latency by number of FAQs."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    sizes = [result["faqs"] for result in results]
    shown = (("train_cpu_seconds", "training, CPU s"), ("model_mb", "head, MB"))
    shown += (("message_cpu_ms", "message, CPU ms"),)
    figure, panels = pyplot.subplots(1, len(shown), figsize=(11, 3.5))
    for panel, (key, title) in zip(panels, shown):
        values = [result[key] for result in results]
        panel.plot(sizes, values, "o-")
        panel.set_xscale("log")
        if key != "message_cpu_ms":
            panel.set_yscale("log")
            panel.plot(sizes, [values[0] * s / sizes[0] for s in sizes], ":", label="linear")
            panel.legend(fontsize=7)
        else:
            panel.set_ylim(bottom=0)
        panel.set_title(title)
        panel.set_xlabel("made-up FAQs")
        panel.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    pyplot.close(figure)
