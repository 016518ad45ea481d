"""Places whose clock people name: "3 pm New York time", "15 Uhr Basler Zeit"."""

_CITIES = """
    Europe/London: london, manchester, edinburgh, glasgow, belfast, cardiff, leeds
    Europe/London: liverpool, bristol, oxford, england, scotland, uk, british, londoner
    Europe/Dublin: dublin, cork, galway, limerick, ireland, irish
    Europe/Berlin: berlin, munich, hamburg, frankfurt, german, germany, cologne, stuttgart
    Europe/Berlin: düsseldorf, dusseldorf, leipzig, hannover, hanover, bremen, dresden, nuremberg
    Europe/Berlin: münchner, deutscher, mitteleuropäischer, berliner, hamburger, kölner
    Europe/Berlin: frankfurter, stuttgarter, central european
    Europe/Zurich: zurich, zürich, züricher, zürcher, basel, basler, geneva, genf, genfer, bern
    Europe/Zurich: berner, lausanne, lucerne, luzern, luzerner, swiss, schweizer, switzerland
    Europe/Vienna: vienna, wien, wiener, graz, salzburg, linz, innsbruck, austrian, austria
    Europe/Paris: paris, pariser, lyon, marseille, toulouse, strasbourg, bordeaux, french
    Europe/Paris: france, französischer
    Europe/Madrid: madrid, barcelona, valencia, seville, bilbao, spanish, spain, spanischer
    Europe/Lisbon: lisbon, porto, portuguese, portugal, lissabonner
    Europe/Rome: rome, milan, turin, naples, bologna, florence, venice, italian, italy
    Europe/Rome: mailänder, römischer, italienischer
    Europe/Amsterdam: amsterdam, rotterdam, utrecht, eindhoven, the hague, dutch, netherlands
    Europe/Brussels: brussels, antwerp, ghent, belgian, belgium, brüsseler
    Europe/Luxembourg: luxembourg, luxemburger
    Europe/Copenhagen: copenhagen, danish, denmark, kopenhagener
    Europe/Stockholm: stockholm, gothenburg, göteborg, malmö, swedish, sweden
    Europe/Oslo: oslo, bergen, norwegian, norway
    Europe/Helsinki: helsinki, finnish, finland
    Europe/Warsaw: warsaw, krakow, wroclaw, gdansk, poznan, polish, poland, warschauer
    Europe/Prague: prague, brno, czech, prager
    Europe/Budapest: budapest, hungarian, hungary, budapester
    Europe/Bratislava: bratislava
    Europe/Ljubljana: ljubljana
    Europe/Zagreb: zagreb
    Europe/Belgrade: belgrade
    Europe/Bucharest: bucharest, cluj, romanian, romania
    Europe/Sofia: sofia
    Europe/Athens: athens, greek, greece
    Europe/Istanbul: istanbul, ankara, turkish, istanbuler
    Europe/Kyiv: kyiv, kiev, lviv
    Europe/Riga: riga
    Europe/Tallinn: tallinn
    Europe/Vilnius: vilnius
    Europe/Moscow: moscow, moskauer
    Atlantic/Reykjavik: reykjavik, iceland
    America/New_York: new york, nyc, boston, washington, atlanta, miami, philadelphia, detroit
    America/New_York: pittsburgh, charlotte, orlando, new yorker, new jersey, florida
    America/Chicago: chicago, houston, dallas, austin, minneapolis, st louis, new orleans
    America/Chicago: nashville, kansas city, milwaukee, duluth, texas, chicagoer
    America/Denver: denver, boulder, salt lake city, albuquerque, colorado, utah
    America/Phoenix: phoenix, arizona
    America/Los_Angeles: los angeles, san francisco, seattle, california, san diego, las vegas
    America/Los_Angeles: san jose, sacramento, silicon valley
    America/Anchorage: alaska
    Pacific/Honolulu: hawaii, honolulu
    America/Toronto: toronto, montreal, ottawa
    America/Vancouver: vancouver
    America/Edmonton: calgary, edmonton
    America/Winnipeg: winnipeg
    America/Halifax: halifax
    America/Mexico_City: mexico city
    America/Bogota: bogota, bogotá
    America/Lima: lima
    America/Santiago: santiago
    America/Argentina/Buenos_Aires: buenos aires
    America/Sao_Paulo: sao paulo, são paulo, rio, rio de janeiro, brasilia
    Asia/Dubai: dubai, abu dhabi
    Asia/Riyadh: riyadh
    Asia/Qatar: doha
    Asia/Jerusalem: tel aviv, jerusalem
    Asia/Karachi: karachi, lahore, islamabad
    Asia/Kolkata: mumbai, india, delhi, new delhi, bangalore, bengaluru, indian, hyderabad, chennai
    Asia/Kolkata: pune, kolkata, indischer
    Asia/Dhaka: dhaka
    Asia/Colombo: colombo
    Asia/Kathmandu: kathmandu
    Asia/Singapore: singapore
    Asia/Kuala_Lumpur: kuala lumpur
    Asia/Bangkok: bangkok
    Asia/Jakarta: jakarta
    Asia/Manila: manila
    Asia/Ho_Chi_Minh: hanoi, saigon
    Asia/Hong_Kong: hong kong
    Asia/Taipei: taipei
    Asia/Shanghai: beijing, shanghai, shenzhen, china, chinese
    Asia/Seoul: seoul, korean
    Asia/Tokyo: tokyo, osaka, japan, japanese, tokioter, tokio, japanischer
    Australia/Sydney: sydney, canberra
    Australia/Melbourne: melbourne
    Australia/Brisbane: brisbane
    Australia/Adelaide: adelaide
    Australia/Perth: perth
    Pacific/Auckland: auckland, wellington
    Africa/Cairo: cairo
    Africa/Johannesburg: johannesburg, cape town
    Africa/Lagos: lagos
    Africa/Accra: accra
    Africa/Casablanca: casablanca
    Africa/Nairobi: nairobi
"""

PLACES = {
    name.strip(): key.strip()
    for key, _, names in (line.partition(":") for line in _CITIES.strip().splitlines())
    for name in names.split(",")
}
"""Names that mean a zone only before "time" ("3 pm New York time")."""
