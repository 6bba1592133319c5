"""Turn ``data/faq`` into Rasa's training data: wordings, responses and the one rule.

Named in ``config.yml`` under ``importers``. It reads everything Rasa's own file importer
reads and adds the live FAQs: each wording becomes an example of ``faq/<id>``, each FAQ a
response ``utter_faq/<id>`` that carries its record, and one rule sends the intent ``faq``
to ``action_answer``. So an FAQ is one file, and nothing about it stands anywhere else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Text

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from faqbot.content.checks import refuse_broken
from faqbot.content.model import Content, Faq
from faqbot.content.reader import read_content
from faqbot.content.record import Record

RETRIEVAL_INTENT = "faq"


class FaqImporter(TrainingDataImporter):
    """Rasa's file importer plus the live FAQs."""

    def __init__(
        self,
        config_file: Optional[Text] = None,
        domain_path: Optional[Text] = None,
        training_data_paths: Optional[Any] = None,
        **kwargs: Any,
    ) -> None:
        self._files = RasaFileImporter(config_file, domain_path, training_data_paths)
        self._root = _project_of(config_file)

    @cached_method
    def _content(self) -> Content:
        content = read_content(self._root)
        refuse_broken(content)
        return content

    def get_domain(self) -> Domain:
        """The domain files, and a response for each live FAQ."""
        domain = self._files.get_domain()
        content = self._content()
        if domain.is_empty() or not content.faqs:
            return domain
        return domain.merge(Domain.from_dict({"responses": faq_responses(content)}))

    def get_stories(self, exclusion_percentage: Optional[int] = None) -> StoryGraph:
        """Stories and rules of the files; the FAQs' one rule stands in ``data/rules``."""
        return self._files.get_stories(exclusion_percentage)

    def get_conversation_tests(self) -> StoryGraph:
        """Conversation tests of the files."""
        return self._files.get_conversation_tests()

    def get_config(self) -> Dict:
        """The model configuration."""
        return self._files.get_config()

    def get_config_file_for_auto_config(self) -> Optional[Text]:
        """The file Rasa may complete."""
        return self._files.get_config_file_for_auto_config()

    def get_nlu_data(self, language: Optional[Text] = "en") -> TrainingData:
        """Examples of the files, and the live FAQs' wordings."""
        data = self._files.get_nlu_data(language)
        return data.merge(TrainingData(training_examples=faq_examples(self._content())))


def _project_of(config_file: Optional[Text]) -> Path:
    """The folder whose ``data/`` is meant: the config's, or for one kept elsewhere the current."""
    beside = Path(config_file).resolve().parent if config_file else Path.cwd()
    return beside if (beside / "data").is_dir() else Path.cwd()


def faq_examples(content: Content) -> List[Message]:
    """One training example for each wording and near miss of the live FAQs."""
    live = [faq for faq in content.faqs.values() if faq.is_live]
    texts: Dict[str, str] = {}
    for faq in live:
        for wording in (faq.title, *(question.text for question in faq.questions)):
            texts[wording] = faq.id
    for faq in live:
        for near in faq.not_this:
            if content.faqs[near.faq].is_live:
                texts.setdefault(near.text, near.faq)
    return [
        Message.build(text=text, intent=f"{RETRIEVAL_INTENT}/{faq}") for text, faq in texts.items()
    ]


def faq_responses(content: Content) -> Dict[str, List[Dict[str, Any]]]:
    """A response for each live FAQ: its default answer, and its record under ``custom``."""
    return {
        f"utter_{RETRIEVAL_INTENT}/{faq.id}": [
            {TEXT: _default_text(faq), "custom": {"record": Record.of(faq, content).to_json()}}
        ]
        for faq in content.faqs.values()
        if faq.is_live
    }


def _default_text(faq: Faq) -> str:
    return faq.answers[0].text
