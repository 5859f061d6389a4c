"""Runs make targets on the QGIS of other Debian releases: `python3 tools/matrix.py FOLDER RELEASE…`, as root.

Each release is a root of its own in FOLDER, made with debootstrap and kept for the next time. The last commit is cloned
into it, and `make` there installs whatever it finds missing. What `make stranger` measures there is brought here.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
MIRROR = "http://deb.debian.org/debian"
CLONE = Path("work", "quoin")
"""In the root; labelled scenes, where there are any, lie beside it as they lie beside the checkout."""
INSTALLED_FIRST = ("ca-certificates", "git", "make", "python3")
AUTHORITIES = Path("usr", "local", "share", "ca-certificates")
"""Those of this computer's network, as companies have them."""
STRANGER = Path("build", "stranger")


def main() -> None:
    """Go through the releases, and fail where tests of one do."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("releases", nargs="+", help="such as trixie or sid")
    parser.add_argument("--parts", default="qgis ui", help="which of tests/ `make test` runs")
    parser.add_argument("--targets", default="test stranger", help="what is made")
    arguments = parser.parse_args()
    failed = []
    for release in arguments.releases:
        root = arguments.folder.absolute() / release
        make_root(root, release)
        trust_authorities(root)
        clone_into(root)
        version = enter(root, "dpkg-query --show --showformat '${Version}' qgis || true").stdout
        print(f"{release}: QGIS {version or 'is still to be installed'}", file=sys.stderr)
        for target in arguments.targets.split():
            made = f"cd /{CLONE} && make {shlex.quote(target)} PARTS={shlex.quote(arguments.parts)}"
            if enter(root, made, capture=False).returncode:
                failed.append(f"{target} on {release}")
        bring_measured(root)
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}.")


def make_root(root: Path, release: str) -> None:
    """Make the root of a release unless it is there; its last package tells that it is whole."""
    if not (root / "usr" / "bin" / "make").exists():
        packages = ",".join(INSTALLED_FIRST)
        subprocess.run(["debootstrap", "--variant=minbase", f"--include={packages}", release, root, MIRROR], check=True)


def trust_authorities(root: Path) -> None:
    """Let the root trust what this computer was told to trust, besides the usual authorities."""
    if (Path("/") / AUTHORITIES).is_dir():
        shutil.copytree(Path("/") / AUTHORITIES, root / AUTHORITIES, dirs_exist_ok=True)
        enter(root, "update-ca-certificates")


def clone_into(root: Path) -> None:
    """Put a fresh clone of the last commit into the root."""
    clone = root / CLONE
    shutil.rmtree(clone, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", CHECKOUT, clone], check=True)


def bring_measured(root: Path) -> None:
    """Take what strangers in the root measured to those of this checkout."""
    for measured in (root / CLONE / STRANGER).glob("*.json"):
        (CHECKOUT / STRANGER).mkdir(parents=True, exist_ok=True)
        shutil.copy(measured, CHECKOUT / STRANGER)


def enter(root: Path, command: str, capture: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command of the shell in the root, with mounts that nobody else sees and that go when it ends."""
    script = " && ".join(
        [*_mounts(root), f"exec chroot {shlex.quote(str(root))} /usr/bin/env -i {_variables(command)}"]
    )
    unshare = ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]
    return subprocess.run(unshare, text=True, stdout=subprocess.PIPE if capture else None)


def _mounts(root: Path) -> list[str]:
    quoted = shlex.quote(str(root))
    mounts = [
        f"mount --rbind /dev {quoted}/dev",
        f"mount -t proc proc {quoted}/proc",
        f"mount -t sysfs sys {quoted}/sys",
    ]
    shared = CHECKOUT.parent / "shared"
    if shared.is_dir():
        place = shlex.quote(str(root / CLONE.parent / "shared"))
        mounts += [f"mkdir -p {place}", f"mount --bind -o ro {shlex.quote(str(shared))} {place}"]
    return [*mounts, f"cp /etc/resolv.conf {quoted}/etc/resolv.conf"]


def _variables(command: str) -> str:
    return f"HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c {shlex.quote(command)}"


if __name__ == "__main__":
    main()
