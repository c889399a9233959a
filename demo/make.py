"""Makes the demo: data, executed notebooks and a list of what is published. Usage: make.py FOLDER"""

import asyncio
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbclient import NotebookClient

sys.path.insert(0, str(Path(__file__).parent))

import data  # noqa: E402
import start_here  # noqa: E402
from notebooks import notebook  # noqa: E402
from shelf import pieces  # noqa: E402

AT_ONCE = 2


def _executed(piece, folder):
    """Runs the cells in a real kernel; what a cell says, it said."""
    asyncio.set_event_loop(asyncio.new_event_loop())
    made = notebook(piece.cells)
    NotebookClient(made, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    for cell in made.cells:
        # Wall-clock times would make two runs differ.
        cell.metadata.pop("execution", None)
    if piece.after:
        piece.after(made)
    return made


def _write(path, made):
    next_to = path.with_suffix(".next")
    nbformat.write(made, next_to)
    next_to.replace(path)


def main(folder):
    lab, shelf = folder / "lab", folder / "shelf"
    shelf.mkdir(parents=True, exist_ok=True)
    lab.mkdir(parents=True, exist_ok=True)
    data.write(lab)
    start = lab / start_here.piece.file
    if not start.exists():
        _write(start, _executed(start_here.piece, lab))

    def make(job):
        number, piece = job
        path = shelf / f"{number:02d}-{piece.file}"
        _write(path, _executed(piece, lab))
        return {"path": str(path), "file": piece.file, "by": piece.by, "fields": piece.fields, "of": piece.of}

    with ThreadPoolExecutor(AT_ONCE) as pool:
        made = list(pool.map(make, enumerate(pieces)))
    (folder / "shelf.json").write_text(json.dumps(made, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
