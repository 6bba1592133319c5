"""The sentence encoder's arithmetic as an ONNX graph.

Only the build and the tuning need this module, and only they need ``onnx``. The graph uses
the fused operators of ONNX Runtime, so a sentence costs seven nodes a layer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Mapping, Sequence, Union

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper

WIDTH = 384
LAYERS = 6
# Below are the layers that every model shares; those above may be tuned to a bot's FAQs.
LOWER_LAYERS = 3
HEADS = 12
# Rows kept of the 512 positions; no text is read further than this.
POSITIONS = 128
# [PAD], [UNK], [CLS] and [SEP] say nothing about the message: they stay out of the mean.
EMPTY_TOKENS = (0, 100, 101, 102)
FUSED = "com.microsoft"
EPSILON = 1e-12


class _Graph:
    """Nodes and weights in the order they were added."""

    def __init__(self) -> None:
        self.nodes: List[Any] = []
        self.weights: List[Any] = []

    def weight(self, name: str, values: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(
        self, kind: str, inputs: Sequence[str], outputs: Union[str, List[str]], **settings: Any
    ) -> str:
        names = [outputs] if isinstance(outputs, str) else outputs
        domain = settings.pop("domain", "")
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **settings))
        return names[0]

    def fused(
        self, kind: str, inputs: Sequence[str], outputs: Union[str, List[str]], **settings: Any
    ) -> str:
        return self.node(kind, inputs, outputs, domain=FUSED, **settings)


def build_graph(weights: Mapping[str, np.ndarray]) -> ModelProto:
    """Draw the graph of a six-layer MiniLM with a mean over its content tokens.

    Args:
        weights: The tensors of the original checkpoint, by their original names.

    Returns:
        A model from ``input_ids`` and ``attention_mask``, both ``(batch, tokens)`` int32,
        to ``sentence``: ``(batch, 384)`` float32, of length 1, or 0 without content tokens;
        and to ``halfway``: ``(batch, tokens, 384)`` float32, what the upper layers get.
    """
    graph = _Graph()
    hidden = _embeddings(graph, weights)
    for number in range(LAYERS):
        hidden = _layer(graph, weights, number, hidden)
        if number == LOWER_LAYERS - 1:
            graph.node("Identity", [hidden], "halfway")
    _pool(graph, hidden)
    return _model(graph, _token_inputs(), [_states("halfway"), _sentence()])


def build_upper_graph(weights: Mapping[str, np.ndarray]) -> ModelProto:
    """Draw the graph of the upper layers alone, which ``tuning.py`` trains.

    Args:
        weights: The tensors of the upper layers, by their original names.

    Returns:
        A model from ``input_ids``, ``attention_mask`` and ``halfway`` to ``sentence``, in
        shapes as in ``build_graph``.
    """
    graph = _Graph()
    hidden = "halfway"
    for number in range(LOWER_LAYERS, LAYERS):
        hidden = _layer(graph, weights, number, hidden)
    _pool(graph, hidden)
    return _model(graph, [*_token_inputs(), _states("halfway")], [_sentence()])


def shrink(full: Path, small: Path) -> None:
    """Write a model with its weights in eight bits, one scale a channel."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(full),
        str(small),
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Attention"],
        # The fused operators have no shape inference, so the tool must be told the type.
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )


def _token_inputs() -> List[Any]:
    return [
        helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "tokens"])
        for name in ("input_ids", "attention_mask")
    ]


def _states(name: str) -> Any:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "tokens", WIDTH])


def _sentence() -> Any:
    return helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["batch", WIDTH])


def _model(graph: _Graph, inputs: List[Any], outputs: List[Any]) -> ModelProto:
    drawn = helper.make_graph(graph.nodes, "minilm", inputs, outputs, graph.weights)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(drawn, opset_imports=versions)
    model.ir_version = 8
    # Says that nothing is left to optimise before shrinking; the tool warns otherwise.
    helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})
    return model


def _embeddings(graph: _Graph, weights: Mapping[str, np.ndarray]) -> str:
    """Words plus positions; there is one segment, so its embedding joins the positions.

    The table of words, half of the model, is kept in eight bits with one scale a word.
    """
    place = "embeddings."
    table = weights[place + "word_embeddings.weight"]
    scales = np.abs(table).max(axis=1, keepdims=True) / 127
    small = np.round(table / np.where(scales > 0, scales, 1)).astype(np.int8)
    graph.node("Gather", [graph.weight("words", small), "input_ids"], "words_small")
    graph.node("Gather", [graph.weight("words_range", scales), "input_ids"], "words_factor")
    graph.node("Cast", ["words_small"], "words_float", to=TensorProto.FLOAT)
    graph.node("Mul", ["words_float", "words_factor"], "words_full")
    segment = weights[place + "token_type_embeddings.weight"][0]
    positions = (weights[place + "position_embeddings.weight"] + segment)[:POSITIONS]
    first = graph.weight("first", np.array([0], np.int64))
    graph.node("Shape", ["input_ids"], "length", start=1)
    graph.node("Slice", [graph.weight("positions", positions), first, "length"], "places")
    graph.node("Add", ["words_full", "places"], "placed")
    scale = graph.weight("words_scale", weights[place + "LayerNorm.weight"])
    shift = graph.weight("words_shift", weights[place + "LayerNorm.bias"])
    graph.node("LayerNormalization", ["placed", scale, shift], "hidden", epsilon=EPSILON)
    return "hidden"


def _layer(graph: _Graph, weights: Mapping[str, np.ndarray], number: int, hidden: str) -> str:
    """One transformer layer: attention and a feed-forward step, each with its shortcut."""
    place = f"encoder.layer.{number}."
    tensors = {name[len(place) :]: t for name, t in weights.items() if name.startswith(place)}
    attended = _attention(graph, tensors, number, hidden)
    middle = graph.weight(f"middle{number}", tensors["intermediate.dense.weight"].T)
    middle_bias = graph.weight(f"middle_bias{number}", tensors["intermediate.dense.bias"])
    graph.node("MatMul", [attended, middle], f"wide{number}")
    graph.fused("BiasGelu", [f"wide{number}", middle_bias], f"active{number}")
    down = graph.weight(f"down{number}", tensors["output.dense.weight"].T)
    graph.node("MatMul", [f"active{number}", down], f"narrow{number}")
    return _shortcut(graph, tensors, "output.", f"narrow{number}", attended, f"hidden{number}")


def _attention(graph: _Graph, tensors: Dict[str, np.ndarray], number: int, hidden: str) -> str:
    parts = ("query", "key", "value")
    matrix = np.concatenate([tensors[f"attention.self.{p}.weight"].T for p in parts], axis=1)
    bias = np.concatenate([tensors[f"attention.self.{p}.bias"] for p in parts])
    inputs = [
        hidden,
        graph.weight(f"look{number}", matrix),
        graph.weight(f"look_bias{number}", bias),
        "attention_mask",
    ]
    graph.fused("Attention", inputs, f"looked{number}", num_heads=HEADS)
    mix = graph.weight(f"mix{number}", tensors["attention.output.dense.weight"].T)
    graph.node("MatMul", [f"looked{number}", mix], f"mixed{number}")
    place = "attention.output."
    return _shortcut(graph, tensors, place, f"mixed{number}", hidden, f"attended{number}")


def _shortcut(
    graph: _Graph, tensors: Dict[str, np.ndarray], place: str, new: str, old: str, output: str
) -> str:
    """Add a step's input to its output and normalise the sum."""
    inputs = [new, old]
    for part in ("LayerNorm.weight", "LayerNorm.bias", "dense.bias"):
        inputs.append(graph.weight(f"{output}_{part}", tensors[place + part]))
    return graph.fused("SkipLayerNormalization", inputs, output, epsilon=EPSILON)


def _pool(graph: _Graph, hidden: str) -> None:
    """Sum the content tokens and scale to length 1, which makes the mean's division needless."""
    empty = graph.weight("empty_tokens", np.array(EMPTY_TOKENS, np.int32).reshape(1, 1, -1))
    last = graph.weight("last_axis", np.array([2], np.int64))
    tokens = graph.weight("token_axis", np.array([1], np.int64))
    graph.node("Unsqueeze", ["input_ids", last], "ids3")
    graph.node("Equal", ["ids3", empty], "is_each")
    graph.node("Cast", ["is_each"], "is_each_float", to=TensorProto.FLOAT)
    graph.node("ReduceSum", ["is_each_float", last], "is_empty", keepdims=1)
    one = graph.weight("one", np.array(1, np.float32))
    graph.node("Sub", [one, "is_empty"], "is_content")
    graph.node("Mul", [hidden, "is_content"], "content")
    graph.node("ReduceSum", ["content", tokens], "total", keepdims=0)
    graph.node("LpNormalization", ["total"], "sentence", axis=1, p=2)
