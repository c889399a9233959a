"""The prebuilt JupyterLab extension of Vitrine; all code of it runs in the browser."""

__version__ = "0.1.0"


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    """Tell JupyterLab's developer install where the built extension lies."""
    return [{"src": "labextension", "dest": "jupyterlab-vitrine"}]
