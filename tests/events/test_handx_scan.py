"""HandX's scan: the pruned one finds what looking at every start and end finds; bins hold their lower bound."""

import numpy as np
import pytest

from ambidex.events.handx_scan import CONTACT_M, Rule, Span, contact_spans, scan

_WAY = Rule((), (), 0.03, 4, (0.03, 0.15))
_BINS = Rule(("low", "middle", "high"), (-np.inf, -0.02, 0.02, np.inf), 0.05, 4, (0.025, 0.07))


def _slowly(signal: np.ndarray, fps: float, rule: Rule) -> list[Span]:
    steps = np.diff(signal) * fps
    velocity = np.concatenate([steps[:1], steps])
    spans, start = [], 0
    while start < len(signal):
        for end in range(len(signal), start + rule.frames - 1, -1):
            part = velocity[start:end]
            rises, falls = (part >= 0).mean() >= 0.8, (part <= 0).mean() >= 0.8
            changed = abs(signal[end - 1] - signal[start]) >= rule.delta
            if changed and (rises or falls) and (not rule.states or rule.state(signal[start]) != rule.state(signal[end - 1])):
                spans.append(Span(start, end, bool(rises), pytest.approx(part.mean())))
                start = end
                break
        else:
            start += 1
    return spans


@pytest.mark.parametrize("rule", [_WAY, _BINS])
@pytest.mark.parametrize("seed", range(6))
def test_looking_only_where_something_can_fit_finds_what_looking_everywhere_finds(rule: Rule, seed: int) -> None:
    rng = np.random.default_rng(seed)
    signal = np.cumsum(rng.normal(scale=0.01, size=120) + 0.008 * np.sin(np.arange(120) / 6))
    signal[40:60] = signal[40]
    assert list(scan(signal, 30.0, rule)) == _slowly(signal, 30.0, rule) != []


def test_a_signal_too_short_to_move_has_no_spans() -> None:
    for length in range(4):
        assert list(scan(np.arange(length) * 0.1, 30.0, _WAY)) == []


def test_a_bin_holds_its_lower_bound_and_not_its_upper_one() -> None:
    rule = Rule(("in",), (0.0, 1.0), 0.1, 1, (1, 2))
    assert [rule.state(value) for value in (-1e-9, 0.0, 0.999, 1.0)] == ["", "in", "in", ""]


def test_a_contact_holds_its_threshold() -> None:
    distance = np.full(20, 0.05)
    distance[5:9] = CONTACT_M
    assert contact_spans(distance, 30.0) == [(5, 9)]


def test_a_contact_ends_where_its_hand_is_lost() -> None:
    distance = np.full(20, 0.01)
    distance[10] = np.nan
    assert contact_spans(distance, 30.0) == [(0, 10), (11, 20)]


def test_the_shortest_contact_is_a_time_and_not_a_number_of_frames() -> None:
    distance = np.full(60, 0.05)
    distance[20:23] = 0.01
    assert contact_spans(distance, 30.0) == [(20, 23)]
    assert contact_spans(distance, 60.0) == []
