"""The notebooks that the gallery is filled with, oldest first."""

from . import city, health, shop, tariff, sensors

pieces = [*shop.pieces, *city.pieces, *health.pieces, *tariff.pieces, *sensors.pieces]
