"""Train one contender on one task and grade it, in a process of its own.

Run by ``python -m benchmarks.intent``; prints one line of JSON at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import resource
import shutil
import sys
import tarfile
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

import numpy as np

from benchmarks.intent.contenders import NEED_TENSORFLOW, OURS, OURS_QUICK, TFIDF, pipeline_of
from benchmarks.intent.datasets import OUT_OF_SCOPE, Task, load_task

ROOT = Path(__file__).resolve().parents[2]
ACCEPTED = 0.95
TIMED = 300
WARM_UP = 5
# Messages graded at once; the encoder remembers as many vectors between two components.
TOGETHER = 16

Found = List[Tuple[str, float]]


@dataclass(frozen=True)
class Trained:
    """A contender ready to be asked.

    Args:
        ask: One message, as a visitor's is served; timed.
        grade: Many texts; the label of each and how surely it is in scope.
        wall: Seconds of training.
        cpu: Processor seconds of training.
        size: Bytes of the trained model.
    """

    ask: Callable[[str], Any]
    grade: Callable[[Sequence[str]], Found]
    wall: float
    cpu: float
    size: int


def run(contender: str, task: Task, encoder: Path) -> Dict[str, Any]:
    """Train and grade.

    Returns:
        Accuracy, out-of-scope figures, seconds, milliseconds and memory.
    """
    with tempfile.TemporaryDirectory() as name:
        trained = _train(contender, task, encoder, Path(name))
        texts = [text for text, _ in task.test]
        spent, cpu = _time(trained.ask, texts)
        found = trained.grade(texts)
        strange = trained.grade(task.strange_test) if task.strange_test else []
    right = [label == truth for (label, _), (_, truth) in zip(found, task.test)]
    result = {
        "contender": contender,
        "task": task.name,
        "train_examples": len(task.train),
        "accuracy": round(100 * float(np.mean(right)), 2),
        "train_seconds": round(trained.wall, 1),
        "train_cpu_seconds": round(trained.cpu, 1),
        "model_mb": round(trained.size / 1e6, 1),
        "message_ms_p50": round(1000 * float(np.percentile(spent, 50)), 2),
        "message_ms_p95": round(1000 * float(np.percentile(spent, 95)), 2),
        "message_cpu_ms": round(1000 * cpu / len(spent), 2),
        "peak_mb": round(max(usage.ru_maxrss for usage in _usages()) / 1024),
    }
    if strange:
        inside = np.array([score for _, score in found])
        outside = np.array([score for _, score in strange])
        threshold = np.quantile(inside, 1 - ACCEPTED)
        result["out_of_scope_auroc"] = round(100 * _auroc(inside, outside), 2)
        result["out_of_scope_recall"] = round(100 * float((outside < threshold).mean()), 2)
    return result


def _train(contender: str, task: Task, encoder: Path, work: Path) -> Trained:
    pairs = task.train + [(text, OUT_OF_SCOPE) for text in task.strange_train]
    if contender == TFIDF:
        return _train_tfidf(pairs)
    # A copy of the encoder has no remembered vectors beside it: encoding counts as training.
    copy = work / "build" / "encoder" / encoder.name
    shutil.copytree(encoder, copy)
    _write_project(work, pairs, pipeline_of(contender, ROOT / "config.yml", copy))
    return _train_rasa(contender, work)


def _train_tfidf(pairs: Sequence[Tuple[str, str]]) -> Trained:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    views = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True),
    )
    model = make_pipeline(views, LogisticRegression(C=10, max_iter=200))
    wall, cpu = time.perf_counter(), time.process_time()
    model.fit([text for text, _ in pairs], [label for _, label in pairs])
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu

    def grade(texts: Sequence[str]) -> Found:
        rows = model.predict_proba(list(texts))
        return [_label_and_scope(dict(zip(model.classes_, map(float, row)))) for row in rows]

    return Trained(lambda text: grade([text]), grade, wall, cpu, 0)


def _write_project(
    work: Path, pairs: Sequence[Tuple[str, str]], pipeline: List[Dict[str, Any]]
) -> None:
    """A Rasa project of its own; JSON, because the texts hold brackets that YAML would read."""
    examples = [{"text": text, "intent": label} for text, label in pairs]
    data = {"rasa_nlu_data": {"common_examples": examples}}
    (work / "nlu.json").write_text(json.dumps(data), "utf-8")
    config = {"recipe": "default.v1", "language": "en", "assistant_id": "benchmark"}
    (work / "config.yml").write_text(json.dumps({**config, "pipeline": pipeline}), "utf-8")


def _train_rasa(contender: str, work: Path) -> Trained:
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage
    from rasa.engine.constants import PLACEHOLDER_MESSAGE
    from rasa.model_training import train_nlu
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)
    loop = asyncio.new_event_loop()
    wall, cpu = time.perf_counter(), _processor_seconds()
    training = train_nlu(str(work / "config.yml"), str(work / "nlu.json"), str(work / "models"))
    path = loop.run_until_complete(training) if asyncio.iscoroutine(training) else training
    wall, cpu = time.perf_counter() - wall, _processor_seconds() - cpu
    is_ours = contender in (OURS, OURS_QUICK)
    if is_ours:
        # As `python -m faqbot.lightrasa run` serves it.
        from faqbot import lightgraph

        lightgraph.install()
    agent = Agent.load(str(path))
    scope = _scope_of_ours(Path(str(path)), work) if is_ours else None

    def grade(texts: Sequence[str]) -> Found:
        target = agent.processor.model_metadata.nlu_target
        parsed: List[Any] = []
        for start in range(0, len(texts), TOGETHER):
            some = [UserMessage(text=text) for text in texts[start : start + TOGETHER]]
            inputs = {PLACEHOLDER_MESSAGE: some}
            parsed += agent.processor.graph_runner.run(inputs=inputs, targets=[target])[target]
        found = [_label_and_scope(_shares(message)) for message in parsed]
        labels = [message.get("intent")["name"] for message in parsed]
        scores = scope(texts) if scope else [score for _, score in found]
        return list(zip(labels, scores))

    size = Path(str(path)).stat().st_size
    return Trained(
        lambda text: loop.run_until_complete(agent.parse_message(text)), grade, wall, cpu, size
    )


def _usages() -> List[resource.struct_rusage]:
    """Of this process and of those it waited for: tuning is done in one of its own."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return [resource.getrusage(kind) for kind in kinds]


def _processor_seconds() -> float:
    return sum(usage.ru_utime + usage.ru_stime for usage in _usages())


def _shares(message: Any) -> Dict[str, float]:
    return {one["name"]: float(one["confidence"]) for one in message.get("intent_ranking")}


def _scope_of_ours(model: Path, work: Path) -> Callable[[Sequence[str]], List[float]]:
    """The trained head's familiarity, which the message's intent does not carry."""
    import spacy

    from faqbot.nlu.encoder import encoder_of
    from faqbot.nlu.head import ARRAYS, IntentHead
    from faqbot.nlu.tuned import FILE as UPPER
    from faqbot.nlu.tuned import TunedEncoder

    with tarfile.open(model) as archive:
        archive.extractall(work / "opened")
    parts = next((work / "opened").rglob(ARRAYS)).parent
    head = IntentHead.load(parts)
    encoder = encoder_of(spacy.load(next((work / "build" / "encoder").iterdir())))
    if (parts / UPPER).exists():
        encoder = TunedEncoder(encoder, (parts / UPPER).read_bytes())

    def scope(texts: Sequence[str]) -> List[float]:
        vectors = encoder.encode([text.lower() for text in texts])
        return head.predict(texts, vectors).familiarity.tolist()

    return scope


def _label_and_scope(shares: Dict[str, float]) -> Tuple[str, float]:
    """The likeliest label, and the highest share of a label inside."""
    inside = [share for label, share in shares.items() if label != OUT_OF_SCOPE]
    return max(shares, key=shares.__getitem__, default=""), max(inside, default=0.0)


def _time(ask: Callable[[str], Any], texts: Sequence[str]) -> Tuple[List[float], float]:
    """Seconds of each of some messages, asked one by one, and processor seconds of all."""
    for text in texts[-WARM_UP:]:
        ask(text)
    spent: List[float] = []
    started = time.process_time()
    for text in texts[:: max(1, len(texts) // TIMED)][:TIMED]:
        before = time.perf_counter()
        ask(text)
        spent.append(time.perf_counter() - before)
    return spent, time.process_time() - started


def _auroc(inside: np.ndarray, outside: np.ndarray) -> float:
    """How often a message in scope scores above one that is not."""
    order = np.sort(outside)
    below = np.searchsorted(order, inside, "left") + np.searchsorted(order, inside, "right")
    return float(below.mean() / 2 / len(outside))


def main() -> None:
    """Parse the command line, run, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("contender")
    parser.add_argument("name")
    parser.add_argument("split")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--development", action="store_true")
    arguments = parser.parse_args()
    if arguments.contender not in NEED_TENSORFLOW:
        from faqbot import lightrasa

        lightrasa.install()
    task = load_task(arguments.data, arguments.name, arguments.split, arguments.development)
    json.dump(run(arguments.contender, task, arguments.encoder.resolve()), sys.stdout)


if __name__ == "__main__":
    main()
