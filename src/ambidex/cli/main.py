"""The command `ambidex`."""


def main() -> int:
    """Runs the command line."""
    return 0
