"""The notebooks that the gallery is filled with, oldest first; what lies on top of its shelves comes last."""

from . import city, desk, energy, health, river, sensors, shop, studies

pieces = [
    *shop.pieces,
    *desk.pieces,
    *city.pieces,
    *studies.pieces,
    *river.pieces,
    *energy.pieces,
    *health.pieces,
    *sensors.pieces,
]
