"""Choreography: scores of two hands become motion, words and contacts."""

from ambidex.choreography.action import Action
from ambidex.choreography.actions import ACTIONS, get_action
from ambidex.choreography.perform import perform
from ambidex.choreography.performance import AskedContact, Performance, Texts
from ambidex.choreography.random_scores import random_performances, random_score
from ambidex.choreography.score import Cue, Score, Style

__all__ = [
    "ACTIONS", "Action", "AskedContact", "Cue", "Performance", "Score", "Style", "Texts",
    "get_action", "perform", "random_performances", "random_score",
]  # fmt: skip
