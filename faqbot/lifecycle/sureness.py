"""A picture of how far a model's sureness can be trusted.

Each bar stands for messages of about one confidence; it should be as high as the diagonal.
A bar below it means answers that are wrong more often than the model thinks.
"""

from __future__ import annotations

from pathlib import Path
from typing import Sequence, Tuple

import numpy as np

from faqbot.nlu.head import IntentHead
from faqbot.nlu.thresholds import reliability

WIDTH = 0.1


def draw(head: IntentHead, asked: Sequence[Tuple[float, bool]], path: Path) -> Path:
    """Draw the reliability diagram of a model.

    Args:
        head: Its classifier, with the table made at training.
        asked: Confidence in 0..1 of each held-out question, and whether it was right.
        path: Of the PNG; its folder is made.

    Returns:
        ``path``.
    """
    # Comes with Rasa, and takes a while to import.
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    confidence = np.array([sure for sure, _ in asked])
    right = np.array([is_right for _, is_right in asked], bool)
    tables = {
        "wordings held out in training": head.report["reliability"],
        "held-out questions": reliability(confidence, right, np.ones(len(asked))),
    }
    figure, panels = pyplot.subplots(1, len(tables), figsize=(9, 4.2), sharey=True)
    for panel, (title, bins) in zip(panels, tables.items()):
        left = [one["from"] for one in bins]
        panel.bar(left, [one["right"] for one in bins], WIDTH, align="edge", edgecolor="white")
        for one in bins:
            panel.text(one["from"] + WIDTH / 2, 0.01, f"{one['share']:.0%}", ha="center", size=7)
        panel.plot([0, 1], [0, 1], "k:", linewidth=1)
        panel.axvline(head.thresholds.answer, color="C2", label="answers from here")
        panel.axvline(head.thresholds.suggest, color="C1", linestyle="--", label="offers from here")
        panel.set(title=title, xlabel="confidence", xlim=(0, 1), ylim=(0, 1))
    panels[0].set_ylabel("share that was right")
    panels[0].legend(fontsize=8, loc="upper left")
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
    pyplot.close(figure)
    return path
