"""``faqbot evaluate``: grade a model on the held-out questions."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Optional

import click

from faqbot.cli.progress import ProgressLine
from faqbot.lifecycle.evaluation import evaluate as evaluate_model
from faqbot.lifecycle.interpreter import Interpreter, newest_model
from faqbot.lifecycle.questions import read_questions
from faqbot.settings import ROOT

REPORT = ROOT / "build" / "results" / "evaluation.json"


@click.command()
@click.option(
    "--model", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Another model."
)
@click.option(
    "--questions",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT / "tests" / "questions",
    help="Another folder of questions.",
)
@click.option("--misses", is_flag=True, help="List every question that went wrong.")
def evaluate(model: Optional[Path], questions: Path, misses: bool) -> None:
    """Ask the newest model every held-out question and print the scores.

    Ends with status 1 when a goal is missed. The report is build/results/evaluation.json.
    """
    path = model or newest_model()
    with ProgressLine() as line:
        line.show(0.0, "loading the model")
        scores = evaluate_model(Interpreter.from_model(path), read_questions(questions), line.show)
    click.echo(f"{path.name} on {questions.name}:")
    for score in scores:
        goal = f"goal {score.goal:.0%}" if score.goal is not None else ""
        mark = "" if score.is_met else "  <- missed"
        click.echo(
            f"  {score.name:<32}{score.right:>4} of {score.total:<4}{score.share:>7.1%}  {goal}{mark}"
        )
        for miss in score.misses if misses else ():
            click.echo(f"      {miss}")
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(
        json.dumps(
            {"model": path.name, "scores": [score.to_json() for score in scores]},
            indent=1,
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )
    if not all(score.is_met for score in scores):
        sys.exit(1)
