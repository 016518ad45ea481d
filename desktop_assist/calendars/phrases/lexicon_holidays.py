"""What people call holidays, in English and in German."""

HOLIDAYS = """
holiday: christmas=christmas, christmas day=christmas, xmas=christmas, x-mas=christmas
holiday: christmas eve=christmas_eve, xmas eve=christmas_eve, boxing day=boxing_day
holiday: new year's eve=new_years_eve, new year eve=new_years_eve, nye=new_years_eve
holiday: new year's day=new_year, new year's=new_year, new year day=new_year
word: christmas party, xmas party, christmas planning, christmas shopping, christmas market
word: christmas cards, christmas gifts, christmas presents, christmas menu, christmas raffle
word: christmas decorations, christmas bonus, halloween party, easter egg hunt, new year's party
new_year_word: new year=new_year
between_years: zwischen den jahren, zwischen den feiertagen, between the years
holiday: first advent=first_advent, second advent=second_advent, third advent=third_advent
holiday: fourth advent=fourth_advent, 1st advent=first_advent, 2nd advent=second_advent
holiday: 3rd advent=third_advent, 4th advent=fourth_advent
holiday: halloween=halloween, hallowe'en=halloween, valentine's day=valentine
holiday: valentine's=valentine, saint valentine's day=valentine, st valentine's day=valentine
holiday: thanksgiving=thanksgiving, thanksgiving day=thanksgiving
holiday: black friday=black_friday, cyber monday=cyber_monday, epiphany=epiphany
holiday: easter=easter, easter sunday=easter, easter monday=easter_monday
holiday: easter saturday=holy_saturday, holy saturday=holy_saturday, good friday=good_friday
holiday: maundy thursday=maundy_thursday, holy thursday=maundy_thursday, palm sunday=palm_sunday
holiday: ash wednesday=ash_wednesday, shrove tuesday=shrove_tuesday, pancake day=shrove_tuesday
holiday: mardi gras=shrove_tuesday, fat tuesday=shrove_tuesday, ascension day=ascension
holiday: ascension=ascension, ascension thursday=ascension, pentecost=pentecost
holiday: whitsun=pentecost, whit sunday=pentecost, whitsunday=pentecost
holiday: pentecost monday=whit_monday, whit monday=whit_monday, corpus christi=corpus_christi
holiday: trinity sunday=trinity_sunday, all saints' day=all_saints, all saints=all_saints
holiday: all souls' day=all_souls, martin luther king day=king_day, mlk day=king_day
holiday: martin luther king jr day=king_day, martin luther king junior day=king_day
holiday: presidents' day=presidents_day, president's day=presidents_day
holiday: washington's birthday=presidents_day, memorial day=memorial_day
holiday: independence day=independence_day, fourth of july=independence_day
holiday: labor day=labor_day, labour day=labor_day, columbus day=columbus_day
holiday: indigenous peoples' day=columbus_day, veterans day=veterans_day
holiday: veteran's day=veterans_day, juneteenth=juneteenth, election day=election_day
holiday: groundhog day=groundhog_day, st patrick's day=st_patrick, saint patrick's day=st_patrick
holiday: st paddy's day=st_patrick, april fools=april_fools, april fool's day=april_fools
holiday: april fool's=april_fools, cinco de mayo=cinco_de_mayo, earth day=earth_day
holiday: mother's day=mothers_day, father's day=fathers_day, flag day=flag_day, may day=may_day
holiday: guy fawkes night=guy_fawkes, bonfire night=guy_fawkes, guy fawkes day=guy_fawkes
holiday: early may bank holiday=early_may, may bank holiday=early_may, st george's day=st_george
holiday: spring bank holiday=memorial_day, late may bank holiday=memorial_day
holiday: summer bank holiday=summer_bank_holiday, august bank holiday=summer_bank_holiday
holiday: st andrew's day=st_andrew, remembrance day=veterans_day, armistice day=veterans_day
holiday: international women's day=womens_day, women's day=womens_day, leap day=leap_day
holiday: saint nicholas day=nicholas, st nicholas day=nicholas, michaelmas=michaelmas
holiday: advent sunday=first_advent, bastille day=bastille_day, anzac day=anzac_day
holiday: canada day=canada_day, australia day=australia_day
holiday: weihnachten=christmas, erster weihnachtstag=christmas, ersten weihnachtstag=christmas
holiday: erster weihnachtsfeiertag=christmas, ersten weihnachtsfeiertag=christmas
holiday: 1 weihnachtstag=christmas, 1 weihnachtsfeiertag=christmas, weihnachtstag=christmas
holiday: zweiter weihnachtstag=boxing_day, zweiten weihnachtstag=boxing_day
holiday: zweiter weihnachtsfeiertag=boxing_day, zweiten weihnachtsfeiertag=boxing_day
holiday: 2 weihnachtstag=boxing_day, 2 weihnachtsfeiertag=boxing_day, stephanstag=boxing_day
holiday: heiligabend=christmas_eve, heilig abend=christmas_eve, heiliger abend=christmas_eve
holiday: heiligen abend=christmas_eve, silvester=new_years_eve, sylvester=new_years_eve
holiday: silvesterabend=new_years_eve, neujahr=new_year, neujahrstag=new_year
holiday: heilige drei könige=epiphany, dreikönigstag=epiphany, heilige 3 könige=epiphany
holiday: heiligen drei königen=epiphany, dreikönig=epiphany, weiberfastnacht=fat_thursday
holiday: rosenmontag=rose_monday, faschingsdienstag=shrove_tuesday, fastnacht=shrove_tuesday
holiday: fastnachtsdienstag=shrove_tuesday, aschermittwoch=ash_wednesday, palmsonntag=palm_sunday
holiday: gründonnerstag=maundy_thursday, karfreitag=good_friday, karsamstag=holy_saturday
holiday: ostern=easter, ostersonntag=easter, ostermontag=easter_monday
holiday: ostersamstag=holy_saturday, tag der arbeit=may_day, maifeiertag=may_day
holiday: christi himmelfahrt=ascension, himmelfahrt=ascension, vatertag=ascension
holiday: pfingsten=pentecost, pfingstsonntag=pentecost, pfingstmontag=whit_monday
holiday: fronleichnam=corpus_christi, mariä himmelfahrt=assumption, maria himmelfahrt=assumption
holiday: tag der deutschen einheit=german_unity, deutsche einheit=german_unity
holiday: reformationstag=halloween, allerheiligen=all_saints, allerseelen=all_souls
holiday: martinstag=veterans_day, sankt martin=veterans_day, st martin=veterans_day
holiday: buß- und bettag=repentance, buß und bettag=repentance, buss- und bettag=repentance
holiday: volkstrauertag=remembrance_sunday, totensonntag=last_sunday_of_the_dead
holiday: nikolaus=nicholas, nikolaustag=nicholas, muttertag=mothers_day, valentinstag=valentine
holiday: frauentag=womens_day, weltfrauentag=womens_day, kindertag=childrens_day
holiday: weltkindertag=world_childrens_day, erster advent=first_advent, ersten advent=first_advent
holiday: 1 advent=first_advent, zweiter advent=second_advent, zweiten advent=second_advent
holiday: 2 advent=second_advent, dritter advent=third_advent, dritten advent=third_advent
holiday: 3 advent=third_advent, vierter advent=fourth_advent, vierten advent=fourth_advent
holiday: 4 advent=fourth_advent, schweizer nationalfeiertag=swiss_day
holiday: österreichischer nationalfeiertag=austrian_day
"""
