"""Small helpers that turn text into notebook cells; ids come from position and text, so that a demo is always the same."""

import hashlib

import nbformat

START = """import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
"""


def markdown(text):
    return ("markdown", text.strip())


def code(text):
    return ("code", text.strip())


def start(text):
    """The first code cell: the usual imports, then what is read or made."""
    return code(START + "\n" + text.strip())


def notebook(cells):
    """A notebook of the given (kind, text) pairs."""
    made = nbformat.v4.new_notebook()
    # Without it JupyterLab would add it, and call a notebook changed that was only opened.
    made.metadata["kernelspec"] = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    for index, (kind, text) in enumerate(cells):
        new = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
        cell = new(text)
        cell["id"] = hashlib.sha256(f"{index}:{text}".encode()).hexdigest()[:8]
        made.cells.append(cell)
    return made


class Piece:
    """One notebook of the demo: its cells, and what is said about it when it is published."""

    def __init__(
        self,
        file,
        by,
        title,
        answer,
        tags,
        cells,
        description="",
        question="",
        space="team",
        after=None,
        may_fail=False,
        note="",
        of=None,
        takes_back=None,
    ):
        self.file = file
        self.by = by
        # The kind of space: personal, team or public.
        self.space = space
        self.fields = {
            "title": title,
            "question": question,
            "answer": answer,
            "description": description,
            "tags": tags,
            "note": note,
            "fileName": file,
        }
        self.cells = cells
        # Called with the executed notebook, to leave it in a state that a tidy run would not.
        self.after = after
        # An error in a cell is what this notebook is about.
        self.may_fail = may_fail
        # {"version": file} for a new version of that notebook, {"fork": file} for a fork of it.
        self.of = of or {}
        # Why the version before this one is withdrawn.
        self.takes_back = takes_back
