"""Train on one number of made-up FAQs and measure; prints one line of JSON."""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Dict, List, Sequence

import numpy as np

from benchmarks.scale.made_up import MadeUp, make_up, messages
from faqbot.nlu.embedding_cache import EmbeddingCache
from faqbot.nlu.head import IntentHead
from faqbot.nlu.sentences import SentenceEncoder

TIMED = 300


def run(count: int, data: Path, folder: Path, names: Sequence[str]) -> Dict[str, Any]:
    """Measure one size.

    Returns:
        Seconds (wall and processor) of the first training and of one after an FAQ was
        added, megabytes, milliseconds, accuracy.
    """
    encoder = SentenceEncoder(folder / "minilm")
    texts, intents = messages(data, names)
    # Vectors for making the FAQs up come from the shared cache; training starts with none.
    shared = EmbeddingCache(folder.parent.parent / "embeddings.sqlite3", encoder.hash)
    faqs = make_up(texts, intents, shared.encode(texts, encoder.encode), count)
    with tempfile.TemporaryDirectory() as name:
        cache = EmbeddingCache(Path(name) / "cache.sqlite3", encoder.hash)
        less = len(set(faqs.train_labels)) > 2
        first = _train(encoder, cache, faqs, without_last=less)
        again = _train(encoder, cache, faqs, without_last=False)
        again["head"].save(Path(name) / "head")
        size = sum(file.stat().st_size for file in (Path(name) / "head").iterdir())
        before = time.perf_counter()
        head = IntentHead.load(Path(name) / "head")
        load = time.perf_counter() - before
        shutil.rmtree(Path(name) / "head")
    return {
        "faqs": count,
        "wordings": len(faqs.train),
        "train_seconds": round(first["wall"], 1),
        "train_cpu_seconds": round(first["cpu"], 1),
        "added_faq_seconds": round(again["wall"], 1),
        "added_faq_cpu_seconds": round(again["cpu"], 1),
        "model_mb": round(size / 1e6, 1),
        "load_seconds": round(load, 2),
        **_serve(encoder, head, faqs),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _train(
    encoder: SentenceEncoder, cache: EmbeddingCache, faqs: MadeUp, without_last: bool
) -> Dict[str, Any]:
    end = len(faqs.train) - len(faqs.train) // len(set(faqs.train_labels)) * without_last
    wall, cpu = time.perf_counter(), time.process_time()
    vectors = cache.encode(faqs.train[:end], encoder.encode)
    head = IntentHead.fit(faqs.train[:end], vectors, faqs.train_labels[:end])
    return {
        "head": head,
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
    }


def _serve(encoder: SentenceEncoder, head: IntentHead, faqs: MadeUp) -> Dict[str, float]:
    """Ask some held-out wordings one by one."""
    right: List[bool] = []
    spent: List[float] = []
    cpu = time.process_time()
    step = max(1, len(faqs.test) // TIMED)
    for text, label in list(zip(faqs.test, faqs.test_labels))[::step]:
        before = time.perf_counter()
        found = head.predict([text], encoder.encode([text])).ranking(0, 1)
        spent.append(time.perf_counter() - before)
        right.append(found[0][0] == label)
    return {
        "message_ms_p50": round(1000 * float(np.percentile(spent, 50)), 2),
        "message_ms_p95": round(1000 * float(np.percentile(spent, 95)), 2),
        "message_cpu_ms": round(1000 * (time.process_time() - cpu) / len(spent), 2),
        "accuracy": round(100 * float(np.mean(right)), 1),
    }


def main() -> None:
    """Parse the command line, run, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", required=True)
    options = parser.parse_args()
    json.dump(run(options.count, options.data, options.encoder, options.sets), sys.stdout)


if __name__ == "__main__":
    main()
