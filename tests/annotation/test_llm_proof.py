"""What the model is told about its mistakes."""

from ambidex.annotation.llm_answer import Texts
from ambidex.annotation.llm_proof import prove_by_measuring, prove_restated
from ambidex.corpus import Caption
from ambidex.motion import Motion


def test_what_is_true_passes_and_what_is_false_is_named_with_what_was_measured(fist_motion: Motion) -> None:
    find_faults = prove_by_measuring(fist_motion)
    true = Caption(
        1, "The left hand keeps still.", "The right hand closes into a fist and opens again.", "The hands do not touch.", "llm:m"
    )
    assert find_faults(true) == []
    false = Caption(1, "The left hand makes a fist.", "The right hand closes into a fist.", "The palms touch.", "llm:m")
    left, both = find_faults(false)
    assert left.startswith('left: "') and "fist" in left and " is false. " in left
    assert both.startswith('relation: "') and "palms" in both


def test_what_cannot_be_checked_passes(fist_motion: Motion) -> None:
    assert prove_by_measuring(fist_motion)(Caption(1, "It is a lovely day.", "Who knows.", "", "llm:m")) == []


def test_of_restated_texts_the_plain_sentence_is_quoted(fist_motion: Motion) -> None:
    find_faults = prove_restated(fist_motion)
    assert find_faults(Texts("The left hand stays still.", "The right hand closes into a fist.", "")) == []
    (fault,) = find_faults(Texts("", "First, the right hand closes. Then the right thumb touches the right index fingertip.", ""))
    assert fault.startswith('right: "the right thumb touches the right index fingertip" is false. ')
