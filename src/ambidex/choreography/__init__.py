"""Choreography: scores of two hands become motion, words and contacts."""

from ambidex.choreography.action import Action
from ambidex.choreography.actions import ACTIONS, get_action
from ambidex.choreography.noise import SENSORS, Sensor, add_noise
from ambidex.choreography.perform import perform
from ambidex.choreography.performance import AskedContact, Performance, Texts
from ambidex.choreography.random_scores import random_performances, random_score
from ambidex.choreography.score import Cue, Score, Style

__all__ = [
    "ACTIONS",
    "SENSORS",
    "Action",
    "AskedContact",
    "Cue",
    "Performance",
    "Score",
    "Sensor",
    "Style",
    "Texts",
    "add_noise",
    "get_action",
    "perform",
    "random_performances",
    "random_score",
]  # fmt: skip
