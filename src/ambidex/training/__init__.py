"""Order of the data, averages of the weights, checkpoints, logs: called by each model's own `train()`."""

from ambidex.training.average import Average
from ambidex.training.checkpoints import Checkpoints, State
from ambidex.training.log import MetricsLog
from ambidex.training.order import Order

__all__ = ["Average", "Checkpoints", "MetricsLog", "Order", "State"]
