"""The encoder's upper layers as a graph of their own."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from safetensors.numpy import load_file

from faqbot.nlu.encoder_build import DEFAULT_TARGET, WEIGHTS, build_encoder, original_file
from faqbot.nlu.encoder_graph import LAYERS, LOWER_LAYERS, build_upper_graph, shrink
from faqbot.nlu.sentences import SentenceEncoder
from faqbot.nlu.tuned import TunedEncoder
from faqbot.settings import ROOT


def test_the_upper_graph_with_the_original_weights_gives_the_encoders_own_sentences(tmp_path):
    graph = build_upper_graph(load_file(str(original_file(WEIGHTS))))
    onnx.save(graph, str(tmp_path / "full.onnx"))
    shrink(tmp_path / "full.onnx", tmp_path / "small.onnx")
    base = SentenceEncoder(build_encoder(ROOT / DEFAULT_TARGET) / "minilm")
    twice = TunedEncoder(base, (tmp_path / "small.onnx").read_bytes())
    texts = ["does it hurt", "how many sessions for cellulite on my legs?", "hi"]
    first, second = np.split(twice.encode(texts), 2, axis=1)
    assert (2 * (first * second).sum(axis=1)) == pytest.approx(np.ones(3), abs=1e-3)


def test_the_upper_graph_holds_the_upper_layers_and_no_others():
    graph = build_upper_graph(load_file(str(original_file(WEIGHTS)))).graph
    kinds = [node.op_type for node in graph.node]
    assert kinds.count("Attention") == LAYERS - LOWER_LAYERS
    assert "Gather" not in kinds  # no table of words
    assert [one.name for one in graph.input] == ["input_ids", "attention_mask", "halfway"]
