"""The notebooks that the gallery is filled with, oldest first; what lies on top of its shelves comes last."""

from . import city, desk, energy, health, river, sensors, shop, studies

pieces = [
    *sensors.drafts,
    *energy.pieces,
    *shop.pieces,
    *city.pieces,
    *desk.pieces,
    *studies.pieces,
    *river.pieces,
    *health.pieces,
    *sensors.pieces,
]
