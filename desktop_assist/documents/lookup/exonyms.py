"""What cities and countries are called in German, where tables have their English names."""

from collections.abc import Mapping
from types import MappingProxyType

# fmt: off
EXONYMS: Mapping[str, str] = MappingProxyType(
    {
        "agypten": "egypt", "antwerpen": "antwerp", "athen": "athens", "belgien": "belgium",
        "belgrad": "belgrade", "brasilien": "brazil", "brussel": "brussels",
        "bukarest": "bucharest",
        "danemark": "denmark", "deutschland": "germany", "edinburg": "edinburgh",
        "finnland": "finland", "florenz": "florence", "frankreich": "france", "genf": "geneva",
        "genua": "genoa", "griechenland": "greece", "grossbritannien": "united kingdom",
        "indien": "india", "irland": "ireland", "italien": "italy", "kairo": "cairo",
        "kanada": "canada", "kapstadt": "cape town", "koln": "cologne", "kopenhagen": "copenhagen",
        "krakau": "krakow", "lissabon": "lisbon", "luttich": "liege", "mailand": "milan",
        "mexiko": "mexico", "moskau": "moscow", "munchen": "munich", "neapel": "naples",
        "niederlande": "netherlands", "nizza": "nice", "norwegen": "norway",
        "nurnberg": "nuremberg",
        "osterreich": "austria", "peking": "beijing", "polen": "poland", "prag": "prague",
        "rom": "rome", "rumanien": "romania", "schweden": "sweden", "schweiz": "switzerland",
        "singapur": "singapore", "spanien": "spain", "strassburg": "strasbourg", "sudafrika":
        "south africa", "tokio": "tokyo", "tschechien": "czech republic", "turin": "turin",
        "turkei": "turkey", "ungarn": "hungary", "venedig": "venice",
        "slowenien": "slovenia", "slowakei": "slovakia", "kroatien": "croatia",
        "bulgarien": "bulgaria", "serbien": "serbia", "bosnien": "bosnia and herzegovina",
        "albanien": "albania", "estland": "estonia", "lettland": "latvia", "litauen": "lithuania",
        "nordmazedonien": "north macedonia", "zypern": "cyprus", "laibach": "ljubljana",
        "pressburg": "bratislava", "brunn": "brno", "danzig": "gdansk", "breslau": "wroclaw",
        "vereinigtes konigreich": "united kingdom", "warschau": "warsaw", "wien": "vienna",
    }
)
# fmt: on
"""From the German name to the English one, both folded."""
