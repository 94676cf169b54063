"""Performances carry all that is known of a clip."""

from ambidex.choreography import Cue, Score, perform


def test_a_performance_knows_its_score_words_and_contacts() -> None:
    score = Score((Cue("thumb_touch", "left", "pinky"), Cue("move", "right", "up")), 3.0, seed=(5,))
    performance = perform([score])[0]
    assert performance.score is score
    assert performance.name == "thumb_touch+move"
    assert len(performance.texts) == 3
    contact = performance.asked[0]
    assert (contact.part_a, contact.part_b) == ("left thumb_tip", "left pinky_tip")
    assert 0 <= contact.start_frame < contact.end_frame <= len(performance.motion)
