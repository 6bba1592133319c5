"""Tune the encoder's upper layers in a process of its own: ``python -m … FOLDER``.

TensorFlow, which Rasa brings, is imported here and nowhere else in the project, so a
server or a quick training never pays for it. The folder holds ``examples.npz``; progress
goes to standard output, one line of JSON an epoch, and ``upper.onnx`` into the folder.

The layers learn with a softmax classifier on top of them that starts from the one fitted
on the untuned vectors (cross-entropy, Adam, linearly falling step, dropout), after Devlin
et al. 2019, "BERT: Pre-training of Deep Bidirectional Transformers", section 3.2.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Mapping, Tuple

import numpy as np
import onnx
import tensorflow as tf
from safetensors.numpy import load_file

from faqbot.nlu.encoder_build import WEIGHTS, original_file
from faqbot.nlu.encoder_graph import (
    EMPTY_TOKENS,
    EPSILON,
    HEADS,
    LAYERS,
    LOWER_LAYERS,
    WIDTH,
    build_upper_graph,
    shrink,
)
from faqbot.nlu.tuned import EXAMPLES, FILE

BATCH = 32
# So many batches are sorted by length at once; padding then costs little.
SORTED_BATCHES = 16
STEP = 1e-4
DROPOUT = 0.1
LONGEST_SLOPE = 1.0

Weights = Dict[str, tf.Variable]


@dataclass(frozen=True)
class _Examples:
    """The training set.

    Args:
        ids: Word pieces of each text.
        halfway: ``(tokens, 384)`` states of each text after the lower layers.
        labels: ``(n,)`` class numbers.
        counts: ``(n,)`` how much each example counts.
    """

    ids: List[np.ndarray]
    halfway: List[np.ndarray]
    labels: np.ndarray
    counts: np.ndarray

    def batch(self, rows: np.ndarray) -> Tuple[tf.Tensor, ...]:
        """Pad some examples to the longest of them: states, mask, content, labels, counts."""
        longest = max(len(self.ids[row]) for row in rows)
        states = np.zeros((len(rows), longest, WIDTH), np.float32)
        mask = np.zeros((len(rows), longest), np.float32)
        content = np.zeros((len(rows), longest), np.float32)
        for place, row in enumerate(rows):
            length = len(self.ids[row])
            states[place, :length] = self.halfway[row]
            mask[place, :length] = 1
            content[place, :length] = ~np.isin(self.ids[row], EMPTY_TOKENS)
        parts = (states, mask, content, self.labels[rows], self.counts[rows])
        return tuple(tf.constant(part) for part in parts)

    def batches(self, random: np.random.RandomState) -> Iterator[Tuple[tf.Tensor, ...]]:
        """All examples once, in random batches of similar length."""
        lengths = np.array([len(ids) for ids in self.ids])
        order = random.permutation(len(lengths))
        cut: List[np.ndarray] = []
        for start in range(0, len(order), BATCH * SORTED_BATCHES):
            some = order[start : start + BATCH * SORTED_BATCHES]
            some = some[np.argsort(lengths[some], kind="stable")]
            cut += [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
        for number in random.permutation(len(cut)):
            yield self.batch(cut[number])


def main(folder: Path) -> None:
    """Read the examples, tune, write the tuned layers."""
    with np.load(folder / EXAMPLES, allow_pickle=False) as file:
        given = {name: file[name] for name in file.files}
    cuts = given["ends"][:-1]
    examples = _Examples(
        np.split(given["ids"], cuts),
        np.split(given["halfway"], cuts),
        given["labels"].astype(np.int64),
        given["counts"].astype(np.float32),
    )
    original = load_file(str(original_file(WEIGHTS)))
    upper = {name: value for name, value in original.items() if _is_upper(name)}
    tuned = tune(upper, examples, given["weights"], given["bias"], int(given["epochs"]), _say)
    onnx.save(build_upper_graph(tuned), str(folder / "full.onnx"))
    shrink(folder / "full.onnx", folder / FILE)


def tune(
    upper: Mapping[str, np.ndarray],
    examples: _Examples,
    weights: np.ndarray,
    bias: np.ndarray,
    epochs: int,
    progress: Callable[[int, float], None],
) -> Dict[str, np.ndarray]:
    """Tune the layers.

    Args:
        upper: Tensors of the upper layers, by their original names.
        examples: What to learn from.
        weights: ``(384, classes)`` of a classifier on the untuned vectors.
        bias: ``(classes,)``.
        epochs: How often every example is seen.
        progress: Told the number of epochs done and the mean loss of the last one.

    Returns:
        The tensors, tuned.
    """
    tf.keras.utils.set_random_seed(0)
    layers = {name: tf.Variable(value) for name, value in upper.items()}
    head = (tf.Variable(weights), tf.Variable(bias))
    learnt = [*layers.values(), *head]
    steps = epochs * -(-len(examples.labels) // BATCH)
    schedule = tf.keras.optimizers.schedules.PolynomialDecay(STEP, steps, 0.0)
    optimizer = tf.keras.optimizers.Adam(schedule)

    @tf.function(input_signature=_signature())
    def step(states, mask, content, labels, counts):  # type: ignore[no-untyped-def]
        with tf.GradientTape() as tape:
            sentences = _sentences(layers, states, mask, content)
            scores = sentences @ head[0] + head[1]
            each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, scores)
            loss = tf.reduce_mean(each * counts)
        slopes, _ = tf.clip_by_global_norm(tape.gradient(loss, learnt), LONGEST_SLOPE)
        optimizer.apply_gradients(zip(slopes, learnt))
        return loss

    random = np.random.RandomState(0)
    for epoch in range(epochs):
        losses = [float(step(*batch)) for batch in examples.batches(random)]
        progress(epoch + 1, float(np.mean(losses)))
    return {name: value.numpy() for name, value in layers.items()}


def _is_upper(name: str) -> bool:
    parts = name.split(".")
    return parts[:2] == ["encoder", "layer"] and int(parts[2]) >= LOWER_LAYERS


def _signature() -> List[tf.TensorSpec]:
    return [
        tf.TensorSpec([None, None, WIDTH]),
        tf.TensorSpec([None, None]),
        tf.TensorSpec([None, None]),
        tf.TensorSpec([None], tf.int64),
        tf.TensorSpec([None]),
    ]


def _sentences(layers: Weights, states: Any, mask: Any, content: Any) -> Any:
    """Unit vectors ``(batch, 384)`` of texts, with dropout."""
    hidden = states
    for number in range(LOWER_LAYERS, LAYERS):
        hidden = _layer(layers, f"encoder.layer.{number}.", hidden, mask)
    return tf.nn.l2_normalize(tf.reduce_sum(hidden * content[..., None], 1), -1)


def _layer(layers: Weights, place: str, hidden: Any, mask: Any) -> Any:
    size = tf.shape(hidden)

    def split(part: str) -> Any:
        projected = _dense(layers, f"{place}attention.self.{part}", hidden)
        heads = tf.reshape(projected, [size[0], size[1], HEADS, WIDTH // HEADS])
        return tf.transpose(heads, [0, 2, 1, 3])

    query, key, value = split("query"), split("key"), split("value")
    scores = tf.matmul(query, key, transpose_b=True) / np.sqrt(WIDTH // HEADS)
    shares = tf.nn.softmax(scores + (mask[:, None, None, :] - 1) * 1e9)
    looked = tf.matmul(tf.nn.dropout(shares, DROPOUT), value)
    mixed = tf.reshape(tf.transpose(looked, [0, 2, 1, 3]), size)
    hidden = _shortcut(layers, f"{place}attention.output.", mixed, hidden)
    wide = _dense(layers, f"{place}intermediate.dense", hidden)
    return _shortcut(layers, f"{place}output.", tf.nn.gelu(wide), hidden)


def _dense(layers: Weights, place: str, hidden: Any) -> Any:
    weights = layers[f"{place}.weight"]
    size = tf.shape(hidden)
    flat = tf.reshape(hidden, [-1, weights.shape[1]])
    found = tf.matmul(flat, weights, transpose_b=True) + layers[f"{place}.bias"]
    return tf.reshape(found, [size[0], size[1], weights.shape[0]])


def _shortcut(layers: Weights, place: str, new: Any, old: Any) -> Any:
    """Add a step's input to its output and normalise the sum."""
    total = tf.nn.dropout(_dense(layers, f"{place}dense", new), DROPOUT) + old
    mean, variance = tf.nn.moments(total, -1, keepdims=True)
    scaled = (total - mean) * tf.math.rsqrt(variance + EPSILON)
    return scaled * layers[f"{place}LayerNorm.weight"] + layers[f"{place}LayerNorm.bias"]


def _say(epoch: int, loss: float) -> None:
    sys.stdout.write(json.dumps({"epoch": epoch, "loss": round(loss, 4)}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
