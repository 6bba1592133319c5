from __future__ import annotations

import pytest

from faqbot.answering.asked import Answer
from faqbot.answering.premises import corrections, is_refused, known_premises, opening, put_right
from faqbot.answering.reply import Answered, Reply

CLAIMED = [
    ("approval", "Given that it's FDA-approved, what could go wrong?"),
    ("approval", "I read it is cleared by the FDA. how many sessions for my chin"),
    ("approval", "meso got FDA approval right"),
    ("approval", "Now that the FDA approves it, do you do arms?"),
    ("approval", "has it got CE marking?"),
    ("fat_cells", "once all the fat is gone will I need to exercise"),
    ("fat_cells", "it destroys every fat cell, where do they go?"),
    ("fat_cells", "you told me the fat cells die permanently. what about weight gain then"),
    ("permanence", "because the results stay for life, is it worth the price?"),
    ("permanence", "my friend says it lasts a lifetime. how many sessions though"),
    ("permanence", "the fat won't come back, yes?"),
    ("permanence", "I know it is permanent but how long until I see it"),
    ("permanence", "considering its permanent how many sessions"),
    ("painless", "so because it's completely painless you don't numb?"),
    ("painless", "apparently it doesn't hurt, so can I bring my kid to watch"),
    ("painless", "they say you don't feel a thing. is that why no anaesthetic"),
    ("painless", "great that it's pain-free! how long is a session"),
    ("painless", "you guys promised no pain"),
    ("no_risk", "with no side effects to worry about, how soon can I come back"),
    ("no_risk", "there aren't any risks, or are there"),
    ("no_risk", "I was told there are zero complications"),
    ("no_risk", "glad it's risk-free. what about price"),
    ("no_risk", "it's harmless, right"),
    ("local", "the stuff never gets into the bloodstream, so my liver is fine?"),
    ("local", "since it acts only on the root minoxidil can't lower my blood pressure"),
    ("local", "because it's purely local I can drink alcohol after"),
    ("interactions", "they're just vitamins so they can't interact with my pills"),
    ("interactions", "no interactions with antidepressants, correct?"),
    ("natural", "I heard it's all natural, so is it ok with allergies"),
    ("natural", "since there are no chemicals in it, is it vegan?"),
    ("natural", "it's herbal so I can have it as often as I want"),
    ("guaranteed", "you guarantee the results, don't you?"),
    ("guaranteed", "guaranteed to work so how many sessions"),
    ("guaranteed", "as it always works, what if I stop early"),
    ("amount", "so 10 sessions = 10 pounds, a pound per session?"),
    ("amount", "you said about 1 pound a week, so in ten weeks I'm ten pounds lighter"),
    ("amount", "I'll lose a dress size in two weeks, correct?"),
    ("one_session", "it only takes one visit so I'll do it on holiday"),
    ("one_session", "after one session my belly will be flat right"),
    ("at_once", "it works instantly, so can I do it the day before the wedding?"),
    ("no_downtime", "with no recovery time I can fly the same day?"),
    ("no_downtime", "nobody will notice anything so I can go to work"),
    ("everyone", "since anyone can have it, my 14 yr old daughter too?"),
    ("everyone", "you said it's ok for diabetics"),
    ("cures", "it cured my aunt's asthma so I want it for mine"),
    ("cures", "you said it heals eczema"),
    ("cures_hair", "it cures hair loss doesn't it"),
    ("proof", "studies show it works so how fast is it"),
    ("proof", "a french doctor invented it so it's proven"),
    ("no_risk", "so 100% no scarring, right"),
    ("proof", "it's clinically proven so my husband wants it too"),
]
NOT_CLAIMED = [
    "I can breathe, no swelling on my cheeks, only a bit sore. How long?",
    "did the french academy of medicine approve it",
    "my doctor approved it, can I book",
    "is it approved by my insurance",
    "how permanent is it",
    "could the results be permanent",
    "do results last forever or do I need top ups",
    "will the redness stay forever",
    "I hope it lasts forever",
    "I don't think it is permanent, is it?",
    "is the weight gone for good afterwards",
    "will it be painless",
    "does it really not hurt",
    "will I feel anything",
    "what is the most painless kind",
    "painless?",
    "does it hurt, or is it painless?",
    "nobody believes it's painless",
    "botox was painless for me, is this too",
    "what are the risks",
    "is there no risk at all",
    "I have no risk factors, can I have it",
    "is it harmless",
    "can something go wrong",
    "does it get into the bloodstream",
    "will it stay where it's injected?",
    "what's in it, is it only vitamins",
    "are the ingredients natural",
    "do the results look natural",
    "do you guarantee anything",
    "what if it doesn't work",
    "can you guarantee results?",
    "how many pounds a week will I lose",
    "I gained 2 kg a month since my baby",
    "can I stop after one session",
    "what happens after one treatment",
    "does it work straight away",
    "it hurts right away",
    "how much downtime is there",
    "will it cure my tinnitus",
    "is it scientifically proven?",
    "are there studies that prove it works",
    "does it kill all fat cells",
    "can it remove all my belly fat",
    "is it safe for everyone",
    "can everyone have it",
]
DO_IT_YOURSELF = [
    "which needle length should I use",
    "how deep do I have to go with the needle, how deep should I push",
    "is there an at-home version I can inject",
    "thinking of buying a meso kit off ebay, which one",
    "can a friend do the injections, I have vials",
    "what angle should the needle be when I inject my stomach",
    "got a derma pen, can I push minoxidil in with it",
    "i wanna do my own mesotherapy",
    "could I do the shots at home to save money?",
    "which solution should I inject",
    "how to inject mesotherapy",
    "can I self inject",
    "do you sell the ampoules",
    "saw lemon bottle on amazon, any good",
    "tutorial for injecting fat dissolver",
    "how many ml do I inject per point",
    "my sister injects me at home every week",
    "can my boyfriend do it to me, he's a vet nurse",
    "is it ok if my mum gives me the injections",
    "could my mate jab me",
    "my dentist mate gave me some vials, what now",
    "got three leftover ampoules of vitamin c",
    "can I mix it with 2 ml of saline",
    "which needles for my face at home",
    "where to get lipolab without a prescription",
    "I want to offer mesotherapy to my salon clients",
    "my salon wants to add injections",
    "teach me the grid technique",
]
DONE_BY_OTHERS = [
    "how far apart should I go for sessions",
    "how deep do you go",
    "which cream should I use",
    "who injects it",
    "is it injected by a doctor",
    "what size needle do you use",
    "can I put make up on myself after",
    "is a home visit possible",
    "do I rest at home",
    "can I go home by myself",
    "can I drive myself home",
    "can I take off the plaster at home",
    "does microneedling with minoxidil work better than injections",
    "do you use finasteride or minoxidil",
    "how do you mix the ingredients",
    "is this the same as doing a serum mask at home",
    "I'm injecting ozempic, can I have meso",
    "I use minoxidil at home, can I keep using it",
    "I already use a retinol serum at home",
    "can my husband give me a lift home",
    "my friend said it does nothing for me",
    "can your nurse do it for me",
    "my sister did it and loved it",
    "can I mix it with alcohol",
    "can I combine it with botox",
    "how much of it goes into the skin",
    "do you need a prescription for it",
    "is it done without needles",
    "do the bruises go away by themselves",
]


@pytest.mark.parametrize(("premise", "text"), CLAIMED)
def test_what_is_taken_for_granted_is_put_right(premise, text):
    assert premise in [one.id for one in corrections(text)]


@pytest.mark.parametrize("text", NOT_CLAIMED)
def test_a_question_a_wish_or_a_denial_is_left_to_the_answer(text):
    assert corrections(text) == []


@pytest.mark.parametrize("text", DO_IT_YOURSELF)
def test_nothing_is_answered_to_somebody_who_wants_to_do_it_alone(text):
    assert is_refused(text)
    reply = put_right(Reply("For a treatment by a professional, call us.", "unknown"), text)
    assert reply.text.startswith("Please don't inject yourself")
    assert "trained" in reply.text and "call us" in reply.text
    assert reply.kind == "unknown" and reply.faqs == ()
    assert reply.sources[0]["heading"] == "Risks associated with mesotherapy"


@pytest.mark.parametrize("text", DONE_BY_OTHERS)
def test_what_professionals_do_and_life_at_home_is_no_do_it_yourself(text):
    assert not is_refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "any cases of skin necrosis?",
        "has anybody died of it",
        "could it cause nerve damage",
        "are lasting injuries known",
    ],
)
def test_silence_on_serious_harm_is_not_passed_off_as_safety(text):
    (found,) = corrections(text)
    assert found.id == "serious_harm" and "silence" in found.text


def test_a_question_is_put_right_only_where_the_answer_does_not_do_so():
    text = "will I lose three pounds a week"
    silent = Answered(Answer("…", ("S4-01",)), None)
    telling = Answered(Answer("…", ("S0-22",)), None)
    assert opening(text, [silent])[0].startswith("No amount can be promised")
    assert opening(text, [telling]) == ("", [])
    assert opening("you said three pounds a week", [telling])[0].startswith("**First:** No amount")


def test_at_most_two_sentences_are_put_right():
    text = "it's painless, it's permanent, it's guaranteed and there are no side effects, right?"
    assert len(corrections(text)) == 2


def test_a_reply_to_a_fair_question_stays_as_it_is():
    reply = Reply("I'm sorry.", "unknown")
    assert put_right(reply, "how much does it cost") is reply


@pytest.mark.parametrize("known", known_premises(), ids=lambda known: known.premise.id)
def test_every_premise_is_put_right_in_one_short_text_with_its_sources(known):
    assert len(known.premise.text.split()) <= 60
    assert known.sources


def test_who_asks_for_studies_hears_that_no_page_cites_one():
    told = put_right(Reply("I'm sorry.", "unknown"), "any clinical studies on it?")
    assert told.text.startswith("None of these pages cites a study")
    assert not corrections("is it scientifically proven?")
