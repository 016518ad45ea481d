"""Known holes in the packages that the program stands on, as the OSV database has them."""

import json
import subprocess

from development.checkout import Checkout
from development.output import tell


def run_audit(checkout: Checkout) -> int:
    """Ask about each pinned version and give 1 where one has a known hole.

    Without a network nothing can be asked: that is said, and no failure.
    """
    # The pins are all there is to ask about; nothing is installed or resolved for it.
    pins = ("--requirement", str(checkout.constraints), "--no-deps", "--disable-pip")
    how = ("--vulnerability-service", "osv", "--format", "json", "--progress-spinner", "off")
    line = [str(checkout.program("pip-audit")), *pins, *how]
    done = subprocess.run(line, check=False, capture_output=True, text=True)
    if not done.stdout.strip():
        tell(f"audit: skipped, nothing could be asked ({(done.stderr.splitlines() or [''])[-1]})")
        return 0
    holes = _holes(done.stdout)
    for hole in holes:
        tell(f"audit: {hole}")
    tell(f"audit: {'failed' if holes else 'passed'}")
    return int(bool(holes))


def _holes(report: str) -> list[str]:
    return [
        f"{package['name']} {package['version']} has {hole['id']}, mended in "
        f"{', '.join(hole['fix_versions']) or 'no version yet'}"
        for package in json.loads(report)["dependencies"]
        for hole in package.get("vulns", ())
    ]
