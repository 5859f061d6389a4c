"""The exception that carries a sentence for the user."""

import pickle

from model.contract.errors import QuoinError


def test_sentence_is_the_text_with_its_values() -> None:
    error = QuoinError("The file {path} has {count} bands.", path="/maps/{a}.tif", count=2)
    assert str(error) == "The file /maps/{a}.tif has 2 bands."
    assert error.text == "The file {path} has {count} bands."


def test_text_without_values_is_taken_as_it_is() -> None:
    assert str(QuoinError("A name in {braces} stays.")) == "A name in {braces} stays."


def test_error_sent_to_another_process_arrives_whole() -> None:
    error = pickle.loads(pickle.dumps(QuoinError("It is {size} wide.", size=3)))
    assert (str(error), error.text, error.values) == ("It is 3 wide.", "It is {size} wide.", {"size": 3})
