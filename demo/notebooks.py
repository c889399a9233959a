"""Small helpers that turn text into notebook cells; ids come from position and text, so that a demo is always the same."""

import hashlib

import nbformat


def markdown(text):
    return ("markdown", text.strip())


def code(text):
    return ("code", text.strip())


def notebook(cells):
    """A notebook of the given (kind, text) pairs."""
    made = nbformat.v4.new_notebook()
    for index, (kind, text) in enumerate(cells):
        new = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
        cell = new(text)
        cell["id"] = hashlib.sha256(f"{index}:{text}".encode()).hexdigest()[:8]
        made.cells.append(cell)
    return made


class Piece:
    """One notebook of the demo: its cells, and what is said about it when it is published."""

    def __init__(self, file, by, title, question, answer, tags, cells, description="", after=None, note="", of=None):
        self.file = file
        self.by = by
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
        # {"version": file} for a new version of that notebook, {"fork": file} for a fork of it.
        self.of = of or {}
