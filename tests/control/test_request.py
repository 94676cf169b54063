"""What may be asked for."""

import math
from dataclasses import replace

import pytest

from ambidex.control import MAX_SECONDS, MIN_SECONDS, Guidance, Request
from ambidex.errors import InputError

REQUEST = Request("the left hand waves", "closes", "the left hand is above the right hand", 3.0, 7, Guidance(1, 2, 3), (0.5,) * 10)


def test_the_mirror_exchanges_texts_words_and_weights_and_twice_is_nothing():
    mirrored = REQUEST.mirrored()
    assert mirrored == Request(
        "closes", "the right hand waves", "the right hand is above the left hand", 3.0, 7, Guidance(2, 1, 3), (0.5,) * 10, exchanged=True
    )
    assert mirrored.mirrored() == REQUEST


def test_one_sentence_is_shared_between_the_three():
    request = Request.from_text("the left hand waves while the right hand closes")
    assert (request.left, request.right, request.relation) == ("the left hand waves", "the right hand closes", "")


def test_blanks_are_made_single():
    assert Request("  the left\n hand\twaves ").left == "the left hand waves"


@pytest.mark.parametrize("texts", [("", "", ""), (" ", "\n", "\t")])
def test_a_request_without_words_is_refused(texts):
    with pytest.raises(InputError, match=r"has no text\. Say what"):
        Request(*texts)
    with pytest.raises(InputError, match="has no text"):
        Request.from_text(texts[0])


@pytest.mark.parametrize("seconds", [0, -1, 0.99, 6.01, 1e9, math.nan, math.inf])
def test_lengths_that_no_model_makes_are_refused(seconds):
    with pytest.raises(InputError, match="it must be 1 to 6"):
        replace(REQUEST, seconds=seconds)


@pytest.mark.parametrize("seconds", [MIN_SECONDS, MAX_SECONDS])
def test_the_shortest_and_the_longest_are_allowed(seconds):
    assert replace(REQUEST, seconds=seconds).seconds == seconds


@pytest.mark.parametrize("shape", [(), (0.0,) * 9, (math.nan,) * 10, (0.0,) * 9 + (5.1,), (-math.inf,) * 10])
def test_shapes_that_are_no_hand_are_refused(shape):
    with pytest.raises(InputError, match="shape"):
        replace(REQUEST, shape=shape)


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_seeds_out_of_range_are_refused(seed):
    with pytest.raises(InputError, match="seed"):
        replace(REQUEST, seed=seed)


@pytest.mark.parametrize("weights", [(math.nan, 1, 1), (1, math.inf, 1)])
def test_weights_that_are_no_numbers_are_refused(weights):
    with pytest.raises(InputError, match="finite"):
        Guidance(*weights)
