"""Evaluation: metrics of motions and of features, each a function; intervals; published protocols; the quality of a corpus.

It takes motions and never samples from a model. Lengths are metres, times seconds; every metric of motions gives one value per clip,
so that means, intervals and worst cases are taken from the same numbers.
"""

from ambidex.evaluation.anatomy import LimitViolations, Stretch, bone_stretch, limit_violations, limits_by_kind
from ambidex.evaluation.asked import AskedCounts, asked_counts
from ambidex.evaluation.baselines import BASELINES, baselines
from ambidex.evaluation.contacts import ContactCounts, ContactStatistics, contact_counts, contact_statistics
from ambidex.evaluation.counts import Scores, scores
from ambidex.evaluation.damages import DAMAGES, NOISE, Damage
from ambidex.evaluation.distribution import distribution_distance, diversity, fid, multimodality, sample_spread
from ambidex.evaluation.evaluator import SHIPPED_EVALUATOR, Embeddings, Evaluator, EvaluatorCard
from ambidex.evaluation.evaluator_presets import EVALUATOR_PRESETS, EvaluatorPreset, get_evaluator_preset
from ambidex.evaluation.evaluator_train import EvaluatorTrainConfig, train_evaluator
from ambidex.evaluation.facts import Facts, Obedience, OnsetErrors, event_counts, obedience, onset_errors, pair_facts
from ambidex.evaluation.intervals import Interval, bootstrap, bootstrap_rows
from ambidex.evaluation.made import MadeSet, read_made, write_made
from ambidex.evaluation.made_folder import write_prompts
from ambidex.evaluation.made_writer import MadeWriter, fit_length
from ambidex.evaluation.overlap import Penetration, measure_penetration
from ambidex.evaluation.planner import Plan, plan, plan_all, plan_cues
from ambidex.evaluation.position import ConstraintError, Lengths, constraint_error, mpjpe, mwte, pa_mpjpe
from ambidex.evaluation.presets import PRESETS, Embedded, Preset, score, score_intervals, valid_rate
from ambidex.evaluation.prompts import Choice, Prompt, choose_prompts, read_truths, survey_prompts
from ambidex.evaluation.redrawing import diversity_interval, fid_interval
from ambidex.evaluation.report import Bench, Measured, Report, Result, System
from ambidex.evaluation.report_compare import Comparison, compare
from ambidex.evaluation.report_json import read_report, write_report
from ambidex.evaluation.report_page import write_page
from ambidex.evaluation.report_run import evaluate
from ambidex.evaluation.report_table import to_markdown, to_text
from ambidex.evaluation.retrieval import Ranks, matching_score, r_precision, rank
from ambidex.evaluation.smoothness import jerk, seam_jerk, smoothness
from ambidex.evaluation.timing import Lag, TimingError, hands_lag, timing_error
from ambidex.evaluation.wanted import ContactError, WantedContact, contact_error

__all__ = [
    "BASELINES", "DAMAGES", "EVALUATOR_PRESETS", "NOISE", "PRESETS", "SHIPPED_EVALUATOR", "AskedCounts", "Bench", "Choice",
    "Comparison", "ConstraintError", "ContactCounts", "ContactError", "ContactStatistics", "Damage", "Embedded", "Embeddings",
    "Evaluator", "EvaluatorCard", "EvaluatorPreset", "EvaluatorTrainConfig", "Facts", "Interval", "Lag", "Lengths", "LimitViolations",
    "MadeSet", "MadeWriter", "Measured", "Obedience", "OnsetErrors", "Penetration", "Plan", "Preset", "Prompt", "Ranks", "Report",
    "Result", "Scores", "Stretch", "System", "TimingError", "WantedContact", "asked_counts", "baselines", "bone_stretch", "bootstrap",
    "bootstrap_rows", "choose_prompts", "compare", "constraint_error", "contact_counts", "contact_error", "contact_statistics",
    "distribution_distance", "diversity", "diversity_interval", "evaluate", "event_counts", "fid", "fid_interval", "fit_length",
    "get_evaluator_preset", "hands_lag", "jerk", "limit_violations", "limits_by_kind", "matching_score", "measure_penetration", "mpjpe",
    "multimodality", "mwte", "obedience", "onset_errors", "pa_mpjpe", "pair_facts", "plan", "plan_all", "plan_cues", "r_precision",
    "rank", "read_made", "read_report", "read_truths", "sample_spread", "score", "score_intervals", "scores", "seam_jerk", "smoothness",
    "survey_prompts", "timing_error", "to_markdown", "to_text", "train_evaluator", "valid_rate", "write_made", "write_page",
    "write_prompts", "write_report",
]  # fmt: skip
