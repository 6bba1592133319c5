"""Training of the intent head.

Every judgement about sureness is learnt from messages the classifier did not see; how
these are come by is told in ``held_out.py``.
"""

from __future__ import annotations

from typing import Any, Collection, Dict, Optional, Sequence, Tuple

import numpy as np
from threadpoolctl import threadpool_limits

from faqbot.errors import ModelError
from faqbot.nlu.evidence import answer_evidence, scope_evidence
from faqbot.nlu.familiarity import Judge
from faqbot.nlu.head import HeadConfig, IntentHead, Trial
from faqbot.nlu.held_out import (
    MANY,
    Examples,
    HeldOut,
    even_counts,
    quick_held_out,
    trial_held_out,
)
from faqbot.nlu.neighbours import Neighbours
from faqbot.nlu.ngrams import Ngrams
from faqbot.nlu.softmax import fit_softmax, softmax
from faqbot.nlu.thresholds import Thresholds, choose_thresholds, reliability

# The last is for large sets: few held-out examples can prefer it by chance.
NEARNESS = (0.0, 2.0, 5.0, 10.0, 20.0)
TEMPERATURES = np.exp(np.linspace(np.log(0.3), np.log(3.0), 47))


def fit_head(
    texts: Sequence[str],
    vectors: np.ndarray,
    labels: Sequence[str],
    out_of_scope: Collection[str],
    config: HeadConfig,
    trial: Optional[Trial],
) -> IntentHead:
    """See ``IntentHead.fit``.

    On one thread: threads that meet after every small product wait busily, which beside
    other work makes training several times as long, and the order of sums would vary.
    """
    import scipy.linalg  # noqa: F401 - brings a BLAS of its own, limited only once it is there

    with threadpool_limits(1, "blas"):
        return _fit(texts, vectors, labels, out_of_scope, config, trial)


def _fit(
    texts: Sequence[str],
    vectors: np.ndarray,
    labels: Sequence[str],
    out_of_scope: Collection[str],
    config: HeadConfig,
    trial: Optional[Trial],
) -> IntentHead:
    if not len(texts) == len(vectors) == len(labels):
        raise ModelError(
            f"one vector and one label per text are needed, "
            f"not {len(vectors)} and {len(labels)} for {len(texts)}"
        )
    names = tuple(sorted(set(labels)))
    outside = tuple(name for name in names if name in set(out_of_scope))
    if len(names) - len(outside) < 1 or len(names) < 2:
        raise ModelError("an intent head needs wordings of at least two labels, one in scope")
    numbers = np.searchsorted(names, labels)
    outside_numbers = np.array([names.index(name) for name in outside], np.int64)
    counts = even_counts(numbers, outside_numbers)
    ngrams, folded = Ngrams.fit(texts, config.spelling_width)

    def examples_of(vectors: np.ndarray) -> Examples:
        vectors = np.ascontiguousarray(vectors, np.float32)
        features = np.hstack([vectors, config.spelling * folded])
        neighbours = Neighbours.fit(vectors, numbers, len(names))
        return Examples(
            names, numbers, features, vectors, outside_numbers, neighbours, counts, config
        )

    examples = examples_of(vectors)
    weights, bias = fit_softmax(examples.features, numbers, len(names), config.strength, counts)
    if trial is None:
        held_out = quick_held_out(examples)
    else:
        held_out = trial_held_out(examples_of(trial.vectors), trial)
    return IntentHead(
        names,
        outside,
        config,
        ngrams,
        weights,
        bias,
        examples.neighbours,
        *_learn_sureness(examples, held_out),  # type: ignore[arg-type]
    )


def _learn_sureness(
    examples: Examples, held_out: HeldOut
) -> Tuple[float, float, Judge, Judge, Thresholds, Dict[str, Any]]:
    """Nearness, temperature, judges, thresholds and a report, all from held-out scores."""
    config = examples.config
    nearness = held_out.nearness(NEARNESS if len(examples.labels) >= MANY else NEARNESS[:-1])
    truth, strange, close = held_out.truth, held_out.strange, held_out.close
    scores = held_out.scores + nearness * close
    temperature = _temperature(scores[truth >= 0], truth[truth >= 0])
    evidence = scope_evidence(scores, close, examples.outside)
    counts = _counts(strange, config.outside_share)
    even = _counts(strange, 0.5)
    scope = Judge.fit(evidence, (~strange).astype(int), even)
    familiarity = scope.probability(evidence)
    order = np.argsort(-scores, axis=1, kind="stable")[:, : config.offers]
    right = (order[:, 0] == truth) & ~strange
    offered = (order == truth[:, None]).any(axis=1) & ~strange
    final = answer_evidence(softmax(scores / temperature), familiarity, evidence[:, 2])
    answer = Judge.fit(final, right.astype(int), counts)
    confidence = answer.probability(final)
    # A message recognised as out of scope is not answered, so it is not a wrong answer.
    asked = ~np.isin(order[:, 0], examples.outside)
    thresholds = choose_thresholds(
        confidence[asked],
        right[asked],
        offered[asked],
        counts[asked],
        config.answer_error,
        config.suggest_hit,
    )
    answered = asked & (confidence >= thresholds.answer)
    inside = ~strange
    report = {
        "examples": int(inside.sum()),
        "labels": len(examples.names),
        "accuracy": _share(right, inside),
        "offered": _share(offered, inside),
        "answered": _share(answered, inside),
        "strange_examples": int(strange.sum()),
        "strange_are_held_out_labels": not len(examples.outside),
        "strange_answered": _share(answered, strange),
        "reliability": reliability(confidence, right, counts),
    }
    return nearness, temperature, scope, answer, thresholds, report


def _temperature(scores: np.ndarray, truth: np.ndarray) -> float:
    """The temperature under which held-out truths are likeliest."""
    rows = np.arange(len(scores))

    def surprise(temperature: float) -> float:
        return float(-np.log(softmax(scores / temperature)[rows, truth].clip(1e-9)).mean())

    return float(min(TEMPERATURES, key=surprise))


def _counts(strange: np.ndarray, share: float) -> np.ndarray:
    """Weights that make strange messages a stated share of all."""
    counts = np.ones(len(strange))
    if strange.any() and not strange.all():
        counts[strange] = (~strange).sum() / strange.sum() * share / (1 - share)
    return counts


def _share(true: np.ndarray, among: np.ndarray) -> float:
    return round(float(true[among].mean()), 4) if among.any() else 0.0
