"""The spaCy component that carries the sentence encoder into Rasa.

Rasa's own SpacyNLP loads it like any spaCy pipeline, and SpacyFeaturizer can read its vectors.
``sentences.py`` has the encoder itself.
"""

# spaCy reads the factory's annotations, so they cannot be postponed in this module.
import shutil
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator, List, Optional, Sequence, Tuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from faqbot.errors import EncoderError
from faqbot.nlu.embedding_cache import EmbeddingCache
from faqbot.nlu.sentences import FILES, SentenceEncoder

COMPONENT = "minilm"


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
        rows = [np.asarray(doc.vector, np.float32) for doc in self._nlp.pipe(texts)]
        vectors = np.stack(rows)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.where(lengths > 0, lengths, 1)

    def is_word(self, word: str) -> bool:
        """Whether the pipeline has a vector for a word."""
        return bool(self._nlp.vocab[word].has_vector)


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
        component: Any = nlp.get_pipe(COMPONENT)
        return component.encoder
    if nlp.vocab.vectors_length:
        return VectorEncoder(nlp)
    raise EncoderError(
        f"the spaCy pipeline {nlp.meta.get('name')!r} has no vectors; "
        "name the folder of the sentence encoder, or en_core_web_md, in config.yml"
    )


@Language.factory(COMPONENT, default_config={"cache": None})
def make_minilm(nlp: Language, name: str, cache: Optional[str]) -> "MiniLM":
    """Make the component; spaCy calls this by the name ``minilm``."""
    return MiniLM(cache)


class MiniLM:
    """A spaCy component that gives a document its sentence vector.

    The vector is made when somebody asks for it: FaqClassifier encodes the mended words
    itself, and a button's payload is never encoded at all. Rasa's SpacyFeaturizer averages token vectors, so each token answers with the vector of
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
        return _Vectors([doc.text], self.encoder.encode).give(doc, 0)

    def pipe(self, docs: Iterable[Doc], batch_size: int = 512) -> Iterator[Doc]:
        """Serve a training set, remembering its vectors for the next one."""
        stream = iter(docs)
        for batch in iter(lambda: list(islice(stream, max(batch_size, 512))), []):
            vectors = _Vectors([doc.text for doc in batch], self.encode_cached)
            for row, doc in enumerate(batch):
                yield vectors.give(doc, row)

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


class _Vectors:
    """Sentence vectors of some texts, all made when the first of them is asked for."""

    def __init__(self, texts: List[str], encode: Callable[[List[str]], np.ndarray]) -> None:
        self._texts = texts
        self._encode = encode
        self._rows: Optional[np.ndarray] = None

    def give(self, doc: Doc, row: int) -> Doc:
        """Let a document, its spans and its tokens answer with one of the vectors."""
        if not self._texts[row].strip():
            # Rasa's SpacyFeaturizer fails on a document without a visible token.
            doc = Doc(doc.vocab, words=["."])
        same = _Hook(self, row)
        for hooks in (doc.user_hooks, doc.user_span_hooks, doc.user_token_hooks):
            hooks["vector"] = same
        return doc

    def vector(self, row: int) -> np.ndarray:
        """The vector of one text: ``(width,)``."""
        if self._rows is None:
            self._rows = self._encode(self._texts)
        return self._rows[row]


class _Hook:
    """What a document, a span or a token answers when asked for its vector."""

    def __init__(self, vectors: _Vectors, row: int) -> None:
        self._vectors = vectors
        self._row = row

    def __call__(self, _: Any) -> np.ndarray:
        return self._vectors.vector(self._row)

    def __reduce__(self) -> Tuple[Any, ...]:
        # `rasa test` copies documents: a copy takes the vector along, not the encoder.
        return partial, (_constant, self(None))


def _constant(vector: np.ndarray, _: Any) -> np.ndarray:
    return vector
