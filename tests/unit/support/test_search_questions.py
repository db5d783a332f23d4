"""The questions that search is measured with are a customer's, and each has an answer in its store's guide."""

from collections import Counter

import pytest

from tests.support.search_questions import BLIND, HELD_OUT, QUESTIONS, Question, questions

EVERY = [*questions(QUESTIONS), *questions(HELD_OUT), *questions(BLIND)]


def test_there_are_as_many_questions_as_search_promises_to_answer() -> None:
    asked = questions(QUESTIONS)
    assert len(asked) == 120
    assert len([question for question in asked if question.language == "en"]) == 40
    assert len(questions(HELD_OUT)) == 20
    assert Counter(question.language for question in questions(BLIND)) == dict.fromkeys(
        ["en", "de", "fr", "ja", "ar", "es"], 12
    )


def test_at_least_half_of_the_questions_use_no_word_of_the_title() -> None:
    assert len([question for question in EVERY if question.without_title]) >= len(EVERY) / 2


def test_nothing_is_asked_twice_of_a_store() -> None:
    assert len({(question.store, question.language, question.asks) for question in EVERY}) == len(EVERY)


@pytest.mark.parametrize("question", EVERY, ids=str)
def test_every_question_has_its_answer_in_the_guide(question: Question) -> None:
    assert question.finds


@pytest.mark.parametrize("question", [question for question in EVERY if question.without_title], ids=str)
def test_a_question_without_the_title_has_none_of_its_words(question: Question) -> None:
    assert not question.words_of_a_title


def test_no_question_is_asked_of_the_store_that_nothing_is_tuned_on() -> None:
    assert not {question.store for question in questions(QUESTIONS)} & {
        question.store for question in questions(HELD_OUT)
    }
