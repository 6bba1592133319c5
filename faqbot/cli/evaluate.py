"""``faqbot evaluate``: grade a model on the held-out questions."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Optional

import click

from faqbot.cli.progress import ProgressLine
from faqbot.lifecycle.evaluation import evaluate as evaluate_model
from faqbot.lifecycle.interpreter import Interpreter, newest_model
from faqbot.lifecycle.questions import read_questions
from faqbot.lifecycle.sureness import draw
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

    Ends with status 1 when a goal is missed. The report is build/results/evaluation.json,
    and reliability.png beside it shows how far the model's sureness can be trusted.
    """
    path = model or newest_model()
    with ProgressLine() as line:
        line.show(0.0, "loading the model")
        interpreter = Interpreter.from_model(path)
        scores = evaluate_model(interpreter, read_questions(questions), line.show)
    click.echo(f"{path.name} on {questions.name}:")
    for score in scores:
        goal = f"goal {score.goal:.0%}" if score.goal is not None else ""
        mark = "" if score.is_met else "  <- missed"
        click.echo(
            f"  {score.name:<32}{score.right:>4} of {score.total:<4}{score.share:>7.1%}  {goal}{mark}"
        )
        for miss in score.misses if misses else ():
            click.echo(f"      {miss}")
    thresholds, learnt = interpreter.head.thresholds, interpreter.head.report
    asked = [pair for score in scores for pair in score.sureness]
    picture = draw(interpreter.head, asked, REPORT.with_name("reliability.png"))
    click.echo(
        f"Answers from a confidence of {thresholds.answer:.2f}, offers from {thresholds.suggest:.2f}, "
        f"as {learnt['examples'] + learnt['strange_examples']} wordings held out in training say; "
        f"see {picture.relative_to(ROOT) if picture.is_relative_to(ROOT) else picture}."
    )
    REPORT.write_text(
        json.dumps(
            {
                "model": path.name,
                "scores": [score.to_json() for score in scores],
                "thresholds": asdict(thresholds),
                "learnt": learnt,
            },
            indent=1,
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )
    if not all(score.is_met for score in scores):
        sys.exit(1)
