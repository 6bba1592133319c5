"""The table and the picture of the results."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Sequence

import numpy as np

from benchmarks.intent.contenders import OURS_QUICK, SHORT_TITLES, STOCK, TITLES
from benchmarks.intent.datasets import NAMES

# Published by others on the same test sets, not run again here: Casanueva et al. 2020
# (arXiv 2003.04807), Mehri et al. 2020 (arXiv 2009.13570), Larson et al. 2019 (arXiv 1909.02027).
PUBLISHED = {
    ("banking77", "10"): "85.19 USE+ConveRT (Casanueva 2020), 83.63 ConvBERT (Mehri 2020)",
    ("banking77", "full"): "93.4 to 94 (the same)",
    ("clinc150", "10"): "90.85 USE+ConveRT (Casanueva 2020)",
    ("clinc150", "full"): "96.9 BERT (Larson 2019)",
}
SEEDS = 3
Results = Sequence[Dict[str, Any]]


def table(results: Results) -> str:
    """Everything as a Markdown table, one row a contender and size.

    Ratios are to our quick training on the same data.
    """
    rows = [
        "| data | examples | contender | accuracy % (± over seeds) | out of scope: AUROC, "
        "recall at 95 % | training CPU s (ratio) | message CPU ms (ratio) | message ms p50 / p95 "
        "| peak MB |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for name in NAMES:
        for shot in ("5", "10", "full"):
            quick = _some(results, OURS_QUICK, name, shot)
            for contender, title in TITLES.items():
                some = _some(results, contender, name, shot)
                if some:
                    rows.append(_row(name, shot, title, some, quick))
            if (name, shot) in PUBLISHED and _any(results, name, shot):
                rows.append(f"| {name} | {shot} | published | {PUBLISHED[name, shot]} | | | | | |")
    return "\n".join(rows)


def _row(
    name: str, shot: str, title: str, some: List[Dict[str, Any]], quick: List[Dict[str, Any]]
) -> str:
    accuracy = [result["accuracy"] for result in some]
    shown = f"{np.mean(accuracy):.2f}"
    if len(some) > 1:
        shown += f" ± {np.std(accuracy):.2f}"
    if shot != "full" and len(some) < SEEDS:
        shown += f" ({len(some)} of {SEEDS} seeds)"
    strange = ""
    if "out_of_scope_auroc" in some[0]:
        strange = (
            f"{_mean(some, 'out_of_scope_auroc'):.2f}, {_mean(some, 'out_of_scope_recall'):.1f}"
        )
    times = f"{_mean(some, 'message_ms_p50'):.1f} / {_mean(some, 'message_ms_p95'):.1f}"
    return (
        f"| {name} | {shot} | {title} | {shown} | {strange} "
        f"| {_with_ratio(some, quick, 'train_cpu_seconds', 0)} "
        f"| {_with_ratio(some, quick, 'message_cpu_ms', 1)} "
        f"| {times} | {_mean(some, 'peak_mb'):.0f} |"
    )


def _with_ratio(
    some: List[Dict[str, Any]], base: List[Dict[str, Any]], key: str, digits: int
) -> str:
    """A mean, and how many times the base's it is, over the seeds that both have."""
    text = f"{_mean(some, key):.{digits}f}"
    both = {one["task"] for one in some if key in one} & {one["task"] for one in base}
    if not both:
        return text
    ours, theirs = (
        _mean([one for one in results if one["task"] in both], key) for results in (some, base)
    )
    return f"{text} ({ours / theirs:.1f})"


def plot(results: Results, path: Path) -> None:
    """Accuracy by number of examples, one panel a data set."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(1, len(NAMES), figsize=(10, 4), sharey=True)
    shots = ("5", "10", "full")
    for panel, name in zip(panels, NAMES):
        for contender, title in SHORT_TITLES.items():
            found = [_some(results, contender, name, shot) for shot in shots]
            places = [place for place, some in enumerate(found) if some]
            heights = [_mean(some, "accuracy") for some in found if some]
            style = "x--" if contender == STOCK else "o-"
            panel.plot(places, heights, style, label=title)
        panel.set_xticks(range(len(shots)))
        panel.set_xticklabels(shots)
        panel.set_title(name)
        panel.set_xlabel("examples a label")
        panel.grid(alpha=0.3)
    panels[0].set_ylabel("accuracy %")
    figure.tight_layout(rect=(0, 0.12, 1, 1))
    figure.legend(*panels[0].get_legend_handles_labels(), loc="lower center", ncol=3, fontsize=8)
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def _some(results: Results, contender: str, name: str, shot: str) -> List[Dict[str, Any]]:
    return [
        result
        for result in results
        if result["contender"] == contender
        and result["task"].split()[0] == name
        and result["task"].split()[1].split("_")[0] == shot
    ]


def _any(results: Results, name: str, shot: str) -> bool:
    return any(_some(results, contender, name, shot) for contender in TITLES)


def _mean(some: List[Dict[str, Any]], key: str) -> float:
    """Over the results that have it; the first trials lack what was not counted yet."""
    return float(np.mean([result[key] for result in some if key in result]))
