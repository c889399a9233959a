"""Makes the demo: data, executed notebooks and a list of what is published. Usage: make.py FOLDER"""

import asyncio
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.util import run_sync

sys.path.insert(0, str(Path(__file__).parent))

import data  # noqa: E402
import start_here  # noqa: E402
from notebooks import notebook  # noqa: E402
from shelf import pieces  # noqa: E402

AT_ONCE = 2
# A kernel that has read its packages once goes on with the next notebook, as if it had just started.
FORGET = """import matplotlib.pyplot
matplotlib.pyplot.close("all")
%reset -f
get_ipython().execution_count = 1"""


class Kernel:
    """A real kernel in a folder of its own, for one notebook after the other."""

    def __init__(self, folder):
        asyncio.set_event_loop(asyncio.new_event_loop())
        self.manager = AsyncKernelManager(kernel_name="python3")
        # Its history would complain of cells that count from one again.
        options = ["--HistoryManager.enabled=False"]
        run_sync(self.manager.start_kernel)(cwd=str(folder), extra_arguments=options)
        self.client = None

    def execute(self, piece):
        """Runs the cells; what a cell says, it said."""
        made = notebook(piece.cells)
        runner = NotebookClient(made, km=self.manager, timeout=120, allow_errors=piece.may_fail)
        if self.client is not None:
            runner.kc = self.client
            run_sync(self.client.execute_interactive)(FORGET, silent=True, store_history=False, output_hook=_ignore)
        runner.execute()
        self.client = runner.kc
        for cell in made.cells:
            # Wall-clock times would make two runs differ.
            cell.metadata.pop("execution", None)
        if piece.after:
            piece.after(made)
        return made

    def close(self):
        if self.client is not None:
            self.client.stop_channels()
        run_sync(self.manager.shutdown_kernel)(now=True)


def _ignore(_message):
    pass


def _write(path, made):
    next_to = path.with_suffix(".next")
    nbformat.write(made, next_to)
    next_to.replace(path)


def _run(jobs, folder):
    """Executes (path, piece) pairs in one kernel."""
    kernel = Kernel(folder)
    try:
        for path, piece in jobs:
            _write(path, kernel.execute(piece))
    finally:
        kernel.close()


def main(folder):
    lab, shelf, inputs = folder / "lab", folder / "shelf", folder / "data"
    for each in (lab, shelf):
        each.mkdir(parents=True, exist_ok=True)
    data.write_lab(lab)
    data.write_shelf(inputs)
    jobs = [(shelf / f"{number:02d}-{piece.file}", piece) for number, piece in enumerate(pieces)]
    lots = [(jobs[number::AT_ONCE], inputs) for number in range(AT_ONCE)]
    start = lab / start_here.piece.file
    if not start.exists():
        # What a reader has changed in it stays. It warns once in a kernel, so it gets a fresh one.
        lots.append(([(start, start_here.piece)], lab))
    with ThreadPoolExecutor(len(lots)) as pool:
        list(pool.map(lambda lot: _run(*lot), lots))
    made = [
        {
            "path": str(path),
            "file": piece.file,
            "by": piece.by,
            "space": piece.space,
            "fields": piece.fields,
            "of": piece.of,
            "takesBack": piece.takes_back,
        }
        for path, piece in jobs
    ]
    (folder / "shelf.json").write_text(json.dumps(made, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
