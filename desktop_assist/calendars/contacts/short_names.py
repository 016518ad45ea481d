"""The first names that German short names stand for: "Sepp" is a Josef, "Kathi" a Katharina."""

_SHORT = """
    sepp=josef seppi=josef sepperl=josef pepi=josef jupp=josef josi=josef beppo=josef
    flo=florian flori=florian kathi=katharina kati=katharina käthe=katharina kathrin=katharina
    hans=johann hansi=johann hannes=johannes jo=johannes franz=franziskus franzl=franz
    franzi=franziska toni=anton lisi=elisabeth lisl=elisabeth liesl=elisabeth sissi=elisabeth
    lisa=elisabeth resi=theresa resi=theresia poldi=leopold schorsch=georg schurl=georg girgl=georg
    wastl=sebastian basti=sebastian steffi=stefanie steffi=stephanie susi=susanne uschi=ursula
    ulli=ulrike uli=ulrich uli=ulrike ulli=ulrich manu=manuela manu=manuel conny=cornelia
    conni=cornelia andi=andreas andy=andreas michi=michael michi=michaela michl=michael mike=michael
    robbi=robert robi=robert wolfi=wolfgang gabi=gabriele moni=monika ossi=oskar rudi=rudolf
    willi=wilhelm bene=benedikt chris=christian chris=christoph chris=christine christl=christine
    babsi=barbara babs=barbara bärbel=barbara tina=christina tina=martina tini=martina
    hias=matthias matze=matthias hiasl=matthias matthi=matthias luki=lukas
    dani=daniel dani=daniela alex=alexander alex=alexandra sandra=alexandra xandi=alexander
    nik=nikolaus niki=nikolaus klaus=nikolaus niko=nikolaus max=maximilian maxi=maximilian
    fred=alfred fredi=alfred friedl=friedrich fritz=friedrich heinz=heinrich heini=heinrich
    rike=friederike gitti=brigitte birgit=brigitte evi=eva geri=gerhard gerd=gerhard gert=gerhard
    edi=eduard hermi=hermine ina=christina jule=julia juli=julia julchen=julia lena=magdalena
    leni=magdalena leni=helene lene=helene magda=magdalena marie=maria mitzi=maria mizzi=maria
    nele=cornelia pauli=paul peppi=josef petzi=petra reini=reinhard roli=roland
    sabse=sabine bine=sabine biene=sabine sigi=siegfried sigi=sigrid stefferl=stefan steff=stefan
    tom=thomas tommi=thomas thommy=thomas valli=valentin vroni=veronika walli=waltraud
    werni=werner wiggerl=ludwig luggi=ludwig zenzi=kreszentia lexi=alexandra tobi=tobias
    jenni=jennifer jessi=jessica kerschi=kerstin kersti=kerstin markerl=markus mäx=max
    caro=carolin caro=karoline karo=karoline angi=angelika geli=angelika anni=anna annerl=anna
    nanni=anna berni=bernhard berndi=bernd dorli=dorothea dorle=dorothea thea=dorothea
    erni=ernst ferdl=ferdinand ferdi=ferdinand gregi=gregor gust=august gustl=august
    hilde=hildegard hedi=hedwig inge=ingeborg joschi=josef
    lore=eleonore lotte=charlotte nani=anna otti=ottilie rosi=rosa rosi=rosemarie
    traudl=gertraud gerti=gertraud gerti=gertrude trudi=gertrude vicki=viktoria vicky=viktoria
    wetti=barbara benni=benjamin ben=benjamin phil=philipp philli=philipp seb=sebastian
    domi=dominik jana=johanna hanna=johanna hanni=johanna nora=eleonora thommi=thomas volki=volker
    bert=berthold bertl=albert berti=albert
"""
_PAIRS = frozenset(tuple(pair.split("=")) for pair in _SHORT.split())


def is_short_for(short: str, name: str) -> bool:
    """Whether somebody of that first name may be called so; both in small letters."""
    return (short, name) in _PAIRS


def shorts_of(name: str) -> tuple[str, ...]:
    """How people of that first name are called for short."""
    return tuple(sorted(short for short, full in _PAIRS if full == name))
