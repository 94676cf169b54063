"""Contacts that are claimed or denied, looked for in the evidence: skin on skin, by the gap of the flesh."""

from collections.abc import Callable, Sequence

import numpy as np

from ambidex.annotation.check_evidence import Evidence, Span, gap_of, touches
from ambidex.annotation.check_measures import FALSE, TRUE, UNKNOWN, Seen, rarest
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_nouns import SURFACES
from ambidex.motion import HANDS

_HANDS_APART_M = 0.03


def touch(claim: Claim, evidence: Evidence) -> Seen:
    """Skin that meets skin: every group by any of its pairs."""
    found: list[list[Span]] = []
    for group in claim.pairs:
        if group[0][0] == "hands":
            return _hands_touch(evidence)
        firm = touches(evidence, group, kind=False)
        near = [span for span in touches(evidence, group) if not any(a.start < span.end and span.start < a.end for a in firm)]
        granted = near if not firm or claim.window[0] >= 0 else []
        spans: list[Span] = sorted([*firm, *granted], key=lambda span: span.start)
        if not spans:
            gap = min((float(np.nanmin(g)) for pair in group if np.isfinite(g := gap_of(evidence, pair)).any()), default=np.inf)
            if _absent(claim, evidence):
                return Seen(truth=UNKNOWN, told="a hand is absent")
            least = (
                "they are never near each other"
                if not np.isfinite(gap)
                else f"the skin of {pair_named(group)} comes no nearer than {1000 * gap:.0f} mm"
            )
            return Seen(truth=FALSE, told=least)
        lasts = sum(span.end - span.start for span in spans)
        if claim.lasting and claim.when == "throughout" and lasts < 0.4 * evidence.num_frames:
            return Seen(tuple(spans), FALSE, f"{pair_named(group)} touch in {lasts} of {evidence.num_frames} frames")
        found.append(spans)
    told = "; ".join(pair_named(group) for group in claim.pairs[:3])
    return Seen(rarest(found), told=f"{told} touch with a gap of {1000 * min(span.size for spans in found for span in spans):.1f} mm")


def _absent(claim: Claim, evidence: Evidence) -> bool:
    hands = range(2) if any(pair[0] != "thumb" for group in claim.pairs for pair in group) else [HANDS.index(hand) for hand in claim.hands]
    return any(not evidence.present[:, hand].any() for hand in hands)


def _hands_touch(evidence: Evidence) -> Seen:
    gap = gap_of(evidence, ("hands",))
    spans = touches(evidence, [("hands",)])
    if spans:
        return Seen(tuple(spans), told=f"the hands come within {1000 * spans[0].size:.1f} mm")
    least = float(np.nanmin(np.where(np.isfinite(gap), gap, np.inf))) if gap.size else np.inf
    distance = evidence.distance()
    if not np.isfinite(distance).any():
        return Seen(truth=UNKNOWN, told="a hand is absent")
    if least > _HANDS_APART_M and np.nanmin(distance) > 0.09:
        return Seen(
            truth=FALSE, told=f"the palms are never nearer than {100 * np.nanmin(distance):.0f} cm and no fingertip reaches the other hand"
        )
    return Seen(truth=UNKNOWN, told="the hands are close, but neither tips nor palms touch")


def no_contact(claim: Claim, evidence: Evidence) -> Seen:
    """That something does not touch: false only where it firmly does."""
    pairs = tuple(pair for group in claim.pairs for pair in group) or (("hands",),)
    spans = [span for span in touches(evidence, pairs, kind=False) if _in_window(claim, evidence, span)]
    if spans:
        span = spans[0]
        return Seen(
            (span,), FALSE, f"{pair_named(pairs)} touch from {evidence.seconds(span.start):.2f} to {evidence.seconds(span.end):.2f} s"
        )
    return Seen(truth=TRUE, told=f"{pair_named(pairs)} never touch")


def _in_window(claim: Claim, evidence: Evidence, span: Span) -> bool:
    """Whether a contact lies where the claim speaks: "no contact at the end" says nothing of the beginning."""
    total = evidence.num_frames
    if claim.when == "beginning":
        return span.start < 0.25 * total
    if claim.when in ("end", "last"):
        return span.end > 0.85 * total
    return True


def let_go(claim: Claim, evidence: Evidence) -> Seen:
    """Contacts that end in the clip."""
    told = touch(claim, evidence)
    if told.truth:
        return told
    ended = tuple(Span(max(0, span.end - 1), span.end, span.size, span.firm) for span in told.spans if span.end < evidence.num_frames - 1)
    if ended:
        return Seen(ended, told=told.told)
    return Seen(truth=FALSE, told="they still touch at the end of the clip")


def pair_named(group: Sequence[tuple[str, ...]]) -> str:
    """A pair, for a reason: "the left thumb and index finger"."""
    first = group[0]
    if first[0] == "thumb":
        return f"the {first[1]} thumb and {' or '.join(dict.fromkeys(pair[2] for pair in group))} finger"
    if first[0] == "tips":
        return f"the left {first[1]} and right {first[2]} tips" if len(group) == 1 else "fingertips of both hands"
    if first[0] in SURFACES:
        where = "the other palm" if first[0] == "palm" else f"the {first[0]} of the other hand"
        return f"the {first[1]} {'/'.join(dict.fromkeys(pair[-1] for pair in group))} tip and {where}"
    return "the palms" if first[0] == "palms" else "the hands"


CONTACTS: dict[str, Callable[[Claim, Evidence], Seen]] = {"touch": touch, "let_go": let_go, "no_contact": no_contact}
"""What is claimed to how it is measured."""
