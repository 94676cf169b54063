"""The denoisers that there are, by the name that a model folder gives."""

from ambidex.diffusion.denoiser import Denoiser, DenoiserConfig
from ambidex.diffusion.handx import HandXConfig, HandXDenoiser
from ambidex.errors import UnknownNameError

AnyConfig = DenoiserConfig | HandXConfig
AnyDenoiser = Denoiser | HandXDenoiser

ARCHITECTURES: dict[str, tuple[type[AnyConfig], type[AnyDenoiser]]] = {
    "two-hands": (DenoiserConfig, Denoiser),
    "handx": (HandXConfig, HandXDenoiser),
}


def architecture_of(config: AnyConfig) -> str:
    """The name of the architecture that this configures."""
    return next(name for name, (kind, _) in ARCHITECTURES.items() if isinstance(config, kind))


def denoiser_class(config: AnyConfig) -> type[AnyDenoiser]:
    """What `build` makes of it."""
    return ARCHITECTURES[architecture_of(config)][1]


def build(config: AnyConfig) -> AnyDenoiser:
    """A denoiser with fresh weights."""
    return HandXDenoiser(config) if isinstance(config, HandXConfig) else Denoiser(config)


def config_class(architecture: str) -> type[AnyConfig]:
    """What configures an architecture.

    Raises:
        UnknownNameError: there is none of that name; the message lists those that exist.
    """
    if architecture not in ARCHITECTURES:
        raise UnknownNameError("architecture", architecture, ARCHITECTURES)
    return ARCHITECTURES[architecture][0]
