"""What places are called for short: "KL" is Kuala Lumpur, "NYC" New York, "Vegas" Las Vegas."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from desktop_assist.documents.lookup.states import STATES

_AS_WRITTEN = """
    KL: kuala lumpur; HK: hong kong; SF: san francisco; LA: los angeles; DC: washington;
    NY: new york; BA: buenos aires; RIO: rio de janeiro; SP: sao paulo; JB: johor bahru;
    KK: kota kinabalu; BKK: bangkok; SGN: ho chi minh city; CGK: jakarta; KUL: kuala lumpur;
    MNL: manila; HKG: hong kong; SIN: singapore; SG: singapore; TYO: tokyo; NRT: tokyo;
    ICN: seoul; PEK: beijing; PVG: shanghai; SHA: shanghai; TPE: taipei; DEL: delhi; BOM: mumbai;
    BLR: bangalore; MAA: chennai; DXB: dubai; AUH: abu dhabi; DOH: doha; TLV: tel aviv;
    IST: istanbul; ATH: athens; ROM: rome; FCO: rome; MIL: milan; MXP: milan; VCE: venice;
    MAD: madrid; BCN: barcelona; LIS: lisbon; OPO: porto; PAR: paris; CDG: paris; LYS: lyon;
    BRU: brussels; BXL: brussels; AMS: amsterdam; LUX: luxembourg; LON: london; LDN: london;
    LHR: london; MCR: manchester; BHX: birmingham; EDI: edinburgh; GLA: glasgow; DUB: dublin;
    BFS: belfast; CPH: copenhagen; KBH: copenhagen; ARN: stockholm; STO: stockholm; OSL: oslo;
    HEL: helsinki; RIX: riga; TLL: tallinn; WAW: warsaw; KRK: krakow; PRG: prague; BUD: budapest;
    BTS: bratislava; LJU: ljubljana; ZAG: zagreb; BEG: belgrade; OTP: bucharest; SOF: sofia;
    VIE: vienna; SZG: salzburg; ZRH: zurich; ZH: zurich; GVA: geneva; GE: geneva; BSL: basel;
    BER: berlin; HH: hamburg; HAM: hamburg; MUC: munich; FRA: frankfurt; FFM: frankfurt;
    DUS: dusseldorf; CGN: cologne; STR: stuttgart; LEJ: leipzig; NUE: nuremberg;
    BOS: boston; CHI: chicago; ORD: chicago; ATL: atlanta; MIA: miami; DFW: dallas; HOU: houston;
    SEA: seattle; PDX: portland; LAX: los angeles; SFO: san francisco; SAN: san diego;
    LAS: las vegas; PHX: phoenix; MSP: minneapolis; DTW: detroit; PHL: philadelphia; JFK: new york;
    SLC: salt lake city; NOLA: new orleans; YYZ: toronto; YVR: vancouver; YUL: montreal;
    YYC: calgary; YOW: ottawa; CDMX: mexico city; GRU: sao paulo; EZE: buenos aires;
    SYD: sydney; MEL: melbourne; BNE: brisbane; PER: perth; ADL: adelaide; AKL: auckland;
    WLG: wellington; CHC: christchurch; CPT: cape town; JNB: johannesburg; NBO: nairobi; CAI: cairo;
    US: united states; NZ: new zealand; UK: united kingdom; UAE: united arab emirates;
    BRD: germany; NL: netherlands; CH: switzerland
"""
_ANYHOW = """
    nyc: new york; hcmc: ho chi minh city; saigon: ho chi minh city; bkk: bangkok; cph: copenhagen;
    vegas: las vegas; philly: philadelphia; frisco: san francisco; nola: new orleans;
    cdmx: mexico city; joburg: johannesburg; bombay: mumbai; madras: chennai; calcutta: kolkata;
    bengaluru: bangalore; peking: beijing; kiev: kyiv; ffm: frankfurt; muc: munich; ldn: london;
    bxl: brussels; uae: united arab emirates; usa: united states; dxb: dubai; holland: netherlands
"""
_AFTER_IN = """
    kl: kuala lumpur; hk: hong kong; sf: san francisco; la: los angeles; dc: washington;
    ny: new york; hh: hamburg; uk: united kingdom; nz: new zealand; ch: switzerland
"""
_IN = frozenset(("in", "to", "nach"))
_WORD = re.compile(r"\w+")


def _table(text: str) -> Mapping[str, str]:
    pairs = (one.partition(":") for one in text.split(";"))
    return MappingProxyType({short.strip(): name.strip() for short, _, name in pairs})


_CAPITALS, _WORDS, _SMALL = _table(_AS_WRITTEN), _table(_ANYHOW), _table(_AFTER_IN)


def long_names(text: str) -> Mapping[int, str]:
    """Which words of a text are short names of places, counted from 0, and what they stand for."""
    words = _WORD.findall(text)
    are_capitals_usual = not any(one.islower() for one in words) and len(words) > 1
    found: dict[int, str] = {}
    for place, word in enumerate(words):
        # "Baton Rouge, LA" and "Washington DC" name a state.
        is_state = word.lower() in STATES and place > 0 and not words[place - 1].islower()
        name = "" if are_capitals_usual or is_state else _CAPITALS.get(word, "")
        name = name or _WORDS.get(word.lower(), "")
        if place and words[place - 1].lower() in _IN:
            name = name or _SMALL.get(word.lower(), "")
        if name:
            found[place] = name
    return found
