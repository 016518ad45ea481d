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
    America/Monterrey: monterrey
    America/Mexico_City: guadalajara, puebla, querétaro, queretaro, mexico, mexican, mexiko-stadt
    America/Tijuana: tijuana
    America/Cancun: cancun, cancún
    America/New_York: baltimore, buffalo, tampa, raleigh, columbus, cleveland, cincinnati, newark
    America/New_York: jacksonville, fort lauderdale, hartford, savannah, brooklyn, manhattan, ohio
    America/New_York: virginia, massachusetts, michigan, pennsylvania, connecticut, ann arbor
    America/Indiana/Indianapolis: indianapolis
    America/Kentucky/Louisville: louisville
    America/Chicago: saint paul, st paul, omaha, memphis, san antonio, fort worth, oklahoma city
    America/Chicago: tulsa, des moines, illinois, minnesota, wisconsin, missouri, iowa
    America/Denver: colorado springs, santa fe, cheyenne, billings
    America/Boise: boise
    America/Phoenix: tucson, scottsdale
    America/Los_Angeles: portland, oakland, spokane, tacoma, anaheim, palo alto, mountain view
    America/Los_Angeles: oregon, santa barbara, fresno
    America/Toronto: quebec, québec, mississauga, ontario
    America/Regina: regina, saskatoon, saskatchewan
    America/St_Johns: st john's, newfoundland
    America/Vancouver: british columbia, kelowna
    America/Edmonton: alberta
    America/Bogota: medellin, medellín, colombia
    America/Guayaquil: quito, guayaquil
    America/Caracas: caracas
    America/Montevideo: montevideo
    America/Asuncion: asuncion, asunción
    America/La_Paz: la paz
    America/Panama: panama city, panama
    America/Guatemala: guatemala
    America/Havana: havana, havanna
    America/Jamaica: jamaica
    America/Santo_Domingo: santo domingo
    America/Puerto_Rico: puerto rico
    America/Sao_Paulo: brasília, curitiba, porto alegre, belo horizonte
    Europe/London: sheffield, nottingham, leicester, southampton, brighton, aberdeen, dundee
    Europe/London: coventry, swansea, wales, newcastle upon tyne, sunderland, hull, exeter, derby
    Europe/Berlin: bonn, essen, dortmund, duisburg, karlsruhe, mannheim, freiburg, kiel, lübeck
    Europe/Berlin: rostock, erfurt, magdeburg, kassel, münster, bielefeld, augsburg, würzburg
    Europe/Berlin: münchen, köln, nürnberg, deutschland
    Europe/Zurich: winterthur, st gallen, lugano, schweiz
    Europe/Vienna: klagenfurt, bregenz, villach, österreich
    Europe/Paris: lille, nantes, rennes, nizza, straßburg, grenoble, montpellier, frankreich
    Europe/Madrid: sevilla, málaga, malaga, zaragoza, alicante, palma, spanien
    Europe/Rome: mailand, rom, neapel, florenz, venedig, genua, genoa, palermo, triest, trieste
    Europe/Rome: udine, verona, padua, italien
    Europe/Lisbon: lissabon, braga, coimbra
    Europe/Amsterdam: den haag, groningen, maastricht, tilburg, breda, niederlande
    Europe/Brussels: brüssel, antwerpen, gent, lüttich, liège, leuven, bruges, belgien
    Europe/Luxembourg: luxemburg
    Europe/Copenhagen: kopenhagen, aarhus, århus, odense, aalborg, dänemark
    Europe/Stockholm: malmo, uppsala, linköping, schweden
    Europe/Oslo: stavanger, trondheim, norwegen
    Europe/Helsinki: tampere, turku, espoo, finnland
    Europe/Warsaw: warschau, kraków, krakau, wrocław, breslau, gdańsk, danzig, gdynia, poznań
    Europe/Warsaw: łódź, lodz, katowice, szczecin, polen
    Europe/Prague: prag, brünn, ostrava, pilsen, plzeň, tschechien
    Europe/Bratislava: pressburg, košice
    Europe/Budapest: debrecen, ungarn
    Europe/Belgrade: belgrad, novi sad
    Europe/Sarajevo: sarajevo
    Europe/Skopje: skopje
    Europe/Tirane: tirana
    Europe/Bucharest: bukarest, timisoara, iasi
    Europe/Chisinau: chisinau
    Europe/Sofia: plovdiv, varna
    Europe/Athens: athen, thessaloniki, griechenland
    Europe/Istanbul: izmir, antalya, türkei
    Europe/Kyiv: kiew, odesa, odessa, kharkiv
    Europe/Vilnius: kaunas
    Europe/Minsk: minsk
    Europe/Moscow: moskau, st petersburg
    Europe/Malta: malta, valletta
    Asia/Nicosia: nicosia, limassol
    Asia/Dubai: sharjah, dubaier
    Asia/Riyadh: jeddah, riad
    Asia/Kuwait: kuwait
    Asia/Bahrain: bahrain, manama
    Asia/Muscat: muscat
    Asia/Amman: amman
    Asia/Beirut: beirut
    Asia/Baghdad: baghdad, bagdad
    Asia/Tehran: tehran, teheran
    Asia/Baku: baku
    Asia/Tbilisi: tbilisi, tiflis
    Asia/Yerevan: yerevan, jerewan
    Asia/Almaty: almaty, astana
    Asia/Tashkent: tashkent
    Asia/Jerusalem: haifa, israel
    Asia/Kolkata: ahmedabad, jaipur, kochi, gurgaon, gurugram, noida, coimbatore, neu-delhi, indien
    Asia/Singapore: singapur, singaporean
    Asia/Kuala_Lumpur: penang, johor bahru, malaysia
    Asia/Bangkok: chiang mai, phuket, thailand
    Asia/Jakarta: surabaya, bandung
    Asia/Makassar: bali
    Asia/Manila: cebu, philippines
    Asia/Ho_Chi_Minh: ho chi minh city, da nang, vietnam
    Asia/Phnom_Penh: phnom penh
    Asia/Yangon: yangon
    Asia/Hong_Kong: hongkong
    Asia/Taipei: taiwan, kaohsiung
    Asia/Shanghai: guangzhou, chengdu, wuhan, tianjin, hangzhou, nanjing, suzhou, peking
    Asia/Seoul: busan, south korea, korea
    Asia/Tokyo: kyoto, nagoya, yokohama, fukuoka
    Asia/Ulaanbaatar: ulaanbaatar
    Australia/Sydney: new south wales, wollongong
    Australia/Melbourne: geelong
    Australia/Brisbane: queensland, gold coast, cairns, townsville
    Australia/Hobart: hobart, tasmania
    Australia/Darwin: darwin
    Pacific/Auckland: christchurch, dunedin, new zealand, neuseeland
    Pacific/Fiji: suva, fiji
    Pacific/Port_Moresby: port moresby
    Africa/Cairo: alexandria, kairo, egypt
    Africa/Johannesburg: durban, pretoria, kapstadt, south africa
    Africa/Lagos: abuja, nigeria
    Africa/Casablanca: rabat, marrakesh, morocco
    Africa/Nairobi: kenya, mombasa
    Africa/Tunis: tunis
    Africa/Algiers: algiers, algier
    Africa/Addis_Ababa: addis ababa
    Africa/Kampala: kampala
    Africa/Dar_es_Salaam: dar es salaam
    Africa/Kigali: kigali
    Africa/Lusaka: lusaka
    Africa/Harare: harare
    Africa/Maputo: maputo
    Africa/Luanda: luanda
    Africa/Kinshasa: kinshasa
    Africa/Dakar: dakar
    Africa/Abidjan: abidjan
    Africa/Windhoek: windhoek
    Indian/Mauritius: mauritius, port louis
"""

PLACES = {
    name.strip(): key.strip()
    for key, _, names in (line.partition(":") for line in _CITIES.strip().splitlines())
    for name in names.split(",")
}
"""Names that mean a zone only before "time" ("3 pm New York time")."""
