"""How sure a reading is: nobody is accused by words that may mean something else."""

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.claims_doubts import DOUBTFUL
from ambidex.annotation.claims_texts import extract_claims
from ambidex.motion import Motion
from ambidex.motion.words import mirror_text

_PLAIN = "The left hand closes."
_ODD = "Whereas marmalade, blimey, sprouted beneath, while quietly tinkering the gadget opens."


def test_plain_words_leave_no_doubt() -> None:
    assert all(claim.doubt < DOUBTFUL for claim in extract_claims(_PLAIN, "relation"))


def test_unknown_words_and_what_was_not_read_raise_doubt(fist_motion: Motion) -> None:
    evidence = evidence_of(fist_motion)
    assert [verdict.truth for verdict in check_text(_PLAIN, "relation", evidence)] == ["false"]
    assert "false" not in [verdict.truth for verdict in check_text(_ODD, "left", evidence)]


def test_a_mirrored_text_is_as_doubtful() -> None:
    text = "While the gadget hums, the left hand opens; the right one stays still."
    assert [claim.doubt for claim in extract_claims(text, "relation")] == [
        claim.doubt for claim in extract_claims(mirror_text(text), "relation")
    ]
