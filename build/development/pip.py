"""How pip is called for a checkout's environment: at the versions the project is tested with."""

from development.checkout import Checkout


def pip_line(checkout: Checkout, *words: str) -> list[str]:
    """The command line of one call of pip; to be run in the checkout with `pip_settings`."""
    return [str(checkout.python), "-m", "pip", *words]


def pip_settings(checkout: Checkout) -> dict[str, str]:
    """What the call has in its environment beside everything else."""
    constraints = checkout.constraints.relative_to(checkout.root).as_posix()
    return {
        # By the environment and not by -c, so that it holds for the build backend too; relative,
        # because pip splits these two at spaces.
        "PIP_CONSTRAINT": constraints,
        "PIP_BUILD_CONSTRAINT": constraints,
        "PIP_USER": "0",
        "PIP_NO_INPUT": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
