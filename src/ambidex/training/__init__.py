"""Order of the data, averages of the weights, checkpoints, logs: called by each model's own `train()`."""

from ambidex.training.average import Average
from ambidex.training.checkpoints import Checkpoints, State
from ambidex.training.log import MetricsLog
from ambidex.training.order import Order
from ambidex.training.run import DEVICES, check_claim, check_settings, find_device, warm_cosine

__all__ = [
    "DEVICES", "Average", "Checkpoints", "MetricsLog", "Order", "State", "check_claim", "check_settings", "find_device", "warm_cosine",
]  # fmt: skip
