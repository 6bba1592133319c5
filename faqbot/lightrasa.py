"""Run Rasa without TensorFlow in the process: ``python -m faqbot.lightrasa train …``.

Rasa 3.6 imports TensorFlow even when no component of ``config.yml`` uses it, and that
import is more than half of its start and of its memory. Here an import hook answers for
TensorFlow and its relatives with modules whose every name is an inert class: enough for
Rasa's own modules to be imported, of no use to a component that would compute with it.
So a config or a model that names such a component is refused before Rasa starts; run it
with plain ``rasa`` instead.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import json
import sys
import tarfile
import types
from pathlib import Path
from typing import Any, Iterator, List, Optional, Sequence

from ruamel.yaml import YAML

from faqbot.errors import FaqbotError, LightRasaError

STOOD_IN = frozenset(
    {"tensorflow", "tensorflow_hub", "tensorflow_addons", "tensorflow_text"}
    | {"keras", "jax", "tensorboard"}
)
NEED_TENSORFLOW = frozenset(
    {"DIETClassifier", "ResponseSelector", "TEDPolicy", "UnexpecTEDIntentPolicy"}
    | {"ConveRTFeaturizer", "LanguageModelFeaturizer"}
)


class _InertType(type):
    """The type of inert classes: reading any attribute gives another inert class."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _InertType(name, (_Inert,), {})
        setattr(cls, name, made)
        return made

    def __or__(cls, other: Any) -> Any:
        return cls

    def __getitem__(cls, item: Any) -> Any:
        return cls


class _Inert(metaclass=_InertType):
    """Stands in for any class, function or decorator of TensorFlow."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        if _is_decoration(args, kwargs):
            return args[0]
        return super().__new__(cls)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return args[0] if _is_decoration(args, kwargs) else self

    def __getattr__(self, name: str) -> Any:
        return getattr(type(self), name)


def _is_decoration(args: tuple, kwargs: dict) -> bool:
    """Whether a call looks like ``@decorator``: one callable that is not inert itself."""
    return len(args) == 1 and not kwargs and callable(args[0]) and type(args[0]) is not _InertType


class _InertModule(types.ModuleType):
    __version__ = "2.12.0"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _InertType(name, (_Inert,), {})
        setattr(self, name, made)
        return made


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers for the modules in ``STOOD_IN``; tells thinc that there is none."""

    def find_spec(
        self, name: str, path: Any = None, target: Any = None
    ) -> Optional[importlib.machinery.ModuleSpec]:
        if name.split(".")[0] not in STOOD_IN:
            return None
        if _is_imported_by("thinc"):  # it asks in earnest, and copes with a no
            raise ModuleNotFoundError(name)
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        module = _InertModule(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module: types.ModuleType) -> None:
        pass


def _is_imported_by(package: str) -> bool:
    frame: Optional[types.FrameType] = sys._getframe()
    while frame is not None:
        if frame.f_globals.get("__name__", "").split(".")[0] == package:
            return True
        frame = frame.f_back
    return False


def install() -> None:
    """Keep TensorFlow out of this process from here on; a second call does nothing.

    Raises:
        LightRasaError: If TensorFlow is already imported.
    """
    if any(isinstance(finder, _Finder) for finder in sys.meta_path):
        return
    if "tensorflow" in sys.modules:
        raise LightRasaError("TensorFlow is already imported; call install() before Rasa.")
    sys.meta_path.insert(0, _Finder())
    # skops scans every loaded module when imported; the fewer there are, the faster.
    import skops.io  # noqa: F401


def components_needing_tensorflow(names: Sequence[str]) -> List[str]:
    """Those of the component names that cannot work here.

    Args:
        names: As in ``config.yml`` or a model's metadata, dotted paths included.
    """
    return sorted({name for name in names if name.rsplit(".", 1)[-1] in NEED_TENSORFLOW})


def config_components(path: Path) -> List[str]:
    """The component names of a config file, pipeline and policies."""
    config = YAML(typ="safe", pure=True).load(path) or {}
    listed = [*(config.get("pipeline") or ()), *(config.get("policies") or ())]
    return [entry["name"] if isinstance(entry, dict) else str(entry) for entry in listed]


def model_components(path: Path) -> List[str]:
    """The dotted component names inside a trained model.

    Raises:
        LightRasaError: If the file is not a Rasa model.
    """
    try:
        with tarfile.open(path) as archive:
            name = next(n for n in archive.getnames() if n.lstrip("./") == "metadata.json")
            metadata = json.load(archive.extractfile(name))  # type: ignore[arg-type]
    except (tarfile.TarError, StopIteration, ValueError, OSError) as error:
        raise LightRasaError(f"{path}: not a Rasa model ({error}); train again.") from error
    nodes = metadata["predict_schema"]["nodes"]
    nodes = nodes.values() if isinstance(nodes, dict) else nodes
    return [str(node["uses"]) for node in nodes]


def _named_components(arguments: Sequence[str]) -> Iterator[str]:
    """The components that the Rasa command in ``arguments`` would load."""
    command = arguments[0] if arguments else ""
    if command == "train":
        config = Path(_option(arguments, ("--config", "-c")) or "config.yml")
        if config.is_file():
            yield from config_components(config)
    if _asks_model(arguments):
        model = Path(_option(arguments, ("--model", "-m")) or "models")
        if model.is_dir():
            model = max(model.glob("*.tar.gz"), key=lambda p: p.stat().st_mtime, default=model)
        if model.is_file():
            yield from model_components(model)


def _asks_model(arguments: Sequence[str]) -> bool:
    """Whether a Rasa command lets a trained model read messages."""
    command, following = (*arguments[:2], "", "")[:2]
    return command in {"run", "shell", "test"} and following != "actions"


def _option(arguments: Sequence[str], names: Sequence[str]) -> Optional[str]:
    for position, argument in enumerate(arguments):
        if argument in names:
            return arguments[position + 1] if position + 1 < len(arguments) else None
        for name in names:
            if argument.startswith(f"{name}="):
                return argument.split("=", 1)[1]
    return None


def main(arguments: Optional[Sequence[str]] = None) -> None:
    """Run ``rasa`` with ``arguments`` (``sys.argv`` without one) and no TensorFlow.

    Raises:
        LightRasaError: If the command's config or model needs TensorFlow.
    """
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    blocked = components_needing_tensorflow(list(_named_components(arguments)))
    if blocked:
        raise LightRasaError(
            f"{', '.join(blocked)} needs TensorFlow, which is kept out here; "
            f"use plain 'rasa {' '.join(arguments)}' or take it out of config.yml."
        )
    install()
    from rasa.__main__ import main as rasa_main

    if _asks_model(arguments):
        from faqbot import lightgraph

        lightgraph.install()
    sys.argv = ["rasa", *arguments]
    rasa_main()


if __name__ == "__main__":
    try:
        main()
    except FaqbotError as error:
        sys.exit(f"faqbot.lightrasa: {error}")
