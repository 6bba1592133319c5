"""Who takes part, and with which Rasa pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

from ruamel.yaml import YAML

OURS = "faqbot"
OURS_QUICK = "faqbot-quick"
TFIDF = "tfidf"
STOCK_LINEAR = "rasa-linear"
STOCK = "rasa-diet"
TITLES = {
    OURS: "faqbot, the components of config.yml",
    OURS_QUICK: "the same, trained by `faqbot train --quick`",
    TFIDF: "TF-IDF + logistic regression (scikit-learn, no Rasa)",
    STOCK_LINEAR: "Rasa's SpacyFeaturizer + LogisticRegressionClassifier on our encoder",
    STOCK: "Rasa's default pipeline (DIET, 100 epochs)",
}
SHORT_TITLES = {
    OURS: "faqbot",
    OURS_QUICK: "faqbot, quick training",
    TFIDF: "TF-IDF + logistic regression",
    STOCK_LINEAR: "Rasa's logistic regression on our encoder",
    STOCK: "Rasa's default (DIET)",
}
# What config.yml has beside these reads the FAQs and dictionaries, which the tables lack.
UNDERSTANDING = ("SpacyNLP", "FaqClassifier")
# What Rasa's own classifier needs between the encoder and itself.
FEATURES = [{"name": "SpacyTokenizer"}, {"name": "SpacyFeaturizer"}]
NEED_TENSORFLOW = frozenset({STOCK})

# What `rasa init` of Rasa 3.6 trains, without the selector of answers that no table asks for.
STOCK_PIPELINE = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True, "random_seed": 0},
    {"name": "EntitySynonymMapper"},
]


def pipeline_of(contender: str, config: Path, encoder: Path) -> List[Dict[str, Any]]:
    """The Rasa pipeline of a contender.

    Args:
        contender: ``OURS``, ``OURS_QUICK``, ``STOCK_LINEAR`` or ``STOCK``.
        config: The project's ``config.yml``.
        encoder: A copy of the encoder without remembered vectors, so that encoding counts.
    """
    if contender == STOCK:
        return STOCK_PIPELINE
    whole = YAML(typ="safe").load(config)["pipeline"]
    kept = [part for part in whole if part["name"].split(".")[-1] in UNDERSTANDING]
    kept[0] = {**kept[0], "model": str(encoder)}
    if contender == STOCK_LINEAR:
        return kept[:-1] + FEATURES + [{"name": "LogisticRegressionClassifier"}]
    # The tables give each message one label, so it is not cut into several questions.
    own = {**kept[-1], "split": False}
    if contender == OURS_QUICK:
        own.pop("tune", None)
    return kept[:-1] + [own]
