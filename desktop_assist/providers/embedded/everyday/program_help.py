"""Questions about the program itself: where files are, what leaves, who answers, how to undo."""

from desktop_assist.providers.embedded.everyday.topic import Topic, topic
from desktop_assist.providers.embedded.text import Text

_WHERE_FILES = Text(
    "Your files are in the folder “Desktop Assist” in your documents: `calendar`, `expenses.xlsx`, "
    "`receipts`. They are ordinary files that other programs can open. The settings show the "
    "folder "
    "and can move it; `desktop-assist doctor` lists every place.",
    "Ihre Dateien liegen im Ordner „Desktop Assist“ in Ihren Dokumenten: `calendar`, "
    "`expenses.xlsx`, `receipts`. Es sind gewöhnliche Dateien, die andere Programme öffnen können. "
    "Die Einstellungen zeigen den Ordner und verlegen ihn; `desktop-assist doctor` nennt alle "
    "Orte.",
)
_PRIVATE = Text(
    "This answer was made on this computer,"
    " and nothing left it. Files and conversations stay here. "
    "Only with a model of a service does a message leave; mail addresses,"
    " phone and account numbers "
    "are replaced by placeholders first. `desktop-assist redact TEXT` shows what would leave.",
    "Diese Antwort entstand auf diesem Computer, nichts hat ihn verlassen. Dateien und "
    "Unterhaltungen bleiben hier. Nur mit dem Modell eines Dienstes geht eine Nachricht hinaus; "
    "Mailadressen, Telefon- und Kontonummern werden vorher durch Platzhalter ersetzt. "
    "`desktop-assist redact TEXT` zeigt, was hinausginge.",
)
_WHO = Text(
    "This is Desktop Assist, a program on this computer: no person, and just now no language model "
    "either. It understands office chores by rules, the same way each time.",
    "Das ist Desktop Assist, ein Programm auf diesem Computer: kein Mensch, und gerade auch kein "
    "Sprachmodell. Es versteht Büroaufgaben nach Regeln, jedes Mal gleich.",
)
_PROVIDER = Text(
    "“On this computer” (`embedded`) answered: no model, no network, no cost. OpenAI or a local "
    "model can be chosen beside the message box; in a terminal with `--provider`.",
    "„Auf diesem Computer“ (`embedded`) hat geantwortet: kein Modell, kein Netz, keine Kosten. "
    "OpenAI oder ein lokales Modell lässt sich neben dem Eingabefeld wählen; im Terminal mit "
    "`--provider`.",
)
_UNDO = Text(
    "“undo” takes the last change back, also after a restart; each card of a change has its own "
    "Undo button. A file is backed up before it is first touched.",
    "„rückgängig“ nimmt die letzte Änderung zurück, auch nach einem Neustart; jede Karte einer "
    "Änderung hat einen eigenen Knopf dafür. Vor der ersten Änderung wird jede Datei gesichert.",
)
_COST = Text(
    "What is done on this computer costs nothing. A model of a service costs what its maker "
    "charges; a monthly limit is set in the settings,"
    " and `desktop-assist usage` shows what was used.",
    "Was auf diesem Computer geschieht, kostet nichts. Das Modell eines Dienstes kostet, was sein "
    "Anbieter verlangt; die Einstellungen setzen eine Grenze im Monat, und `desktop-assist usage` "
    "zeigt den Verbrauch.",
)
_LANGUAGE = Text(
    "English and German are understood without a model, and answered in the language of the "
    "request. Other languages need a model.",
    "Deutsch und Englisch werden ohne Modell verstanden und in der Sprache der Frage beantwortet. "
    "Andere Sprachen brauchen ein Modell.",
)
_NAME = Text(
    "No name is needed here. What should be known of you can be remembered.",
    "Ein Name ist hier nicht nötig. Was von Ihnen bekannt sein soll, kann gemerkt werden.",
)
_SETTINGS = Text(
    "The settings are behind the gear in the window,"
    " or `desktop-assist config`; each change is kept "
    "at once. Nothing here is reset by a message.",
    "Die Einstellungen sind hinter dem Zahnrad im Fenster oder `desktop-assist config`; jede "
    "Änderung gilt sofort. Durch eine Nachricht wird hier nichts zurückgesetzt.",
)
_DROP_RECEIPT = Text(
    "Drag the pictures or PDFs onto the window, all at once if you like, and say what is to become"
    " of them, such as “enter these”. What is unsure is asked about.",
    "Ziehen Sie die Bilder oder PDFs ins Fenster, gerne alle auf einmal, und sagen Sie, was damit"
    " geschehen soll, etwa „alle eintragen“. Was unsicher ist, wird gefragt.",
)
_DOCUMENT_OUT = Text(
    "Documents are taken out on the page “Documents”, or in a terminal with"
    " `desktop-assist policies remove NAME`; the file itself stays where it is.",
    "Dokumente werden auf der Seite „Dokumente“ herausgenommen, im Terminal mit"
    " `desktop-assist policies remove NAME`; die Datei selbst bleibt, wo sie ist.",
)
_SETTING = Text(
    "That is a setting: it is behind the gear in the window, where it is found by typing its name;"
    " in a terminal `desktop-assist config show` lists them all.",
    "Das ist eine Einstellung: Sie ist hinter dem Zahnrad im Fenster und wird gefunden, wenn man"
    " ihren Namen tippt; im Terminal zeigt `desktop-assist config show` alle.",
)
_HOW_TO = Text(
    "It can be asked for in plain words, as in these examples.",
    "Es lässt sich mit einfachen Worten sagen, wie in diesen Beispielen.",
)
_HELLO = Text(
    "Hello. What should be done: a meeting, an expense, a calculation?",
    "Hallo. Was soll getan werden: ein Termin, eine Ausgabe, eine Rechnung?",
)
_THANKS = Text("You are welcome.", "Gern geschehen.")
_GOODBYE = Text(
    "Goodbye. Everything that was added stays where it is.",
    "Auf Wiedersehen. Alles Eingetragene bleibt, wo es ist.",
)
_STOP = Text(
    "Nothing is running that could be stopped. The last change can be taken back.",
    "Es läuft nichts, das angehalten werden könnte. Die letzte Änderung lässt sich zurücknehmen.",
)
_NOT_REMEMBERED = Text(
    "Nothing about that is remembered yet. It can be, for later conversations.",
    "Davon ist noch nichts gemerkt. Es kann für spätere Unterhaltungen gemerkt werden.",
)
_YES_NO = Text(
    "No question is open. What should be done?",
    "Es ist keine Frage offen. Was soll getan werden?",
)

_WHAT = Text("What can you do?", "Was kannst du?")

_OWN = (
    "(?:my|our|your|the|these|those|all|everything|it|they|this|that|things)(?: (?:my|the|of))*"
    "(?: (?:calendars?|expenses?|receipts?|files?|data|documents?|polic(?:y|ies)|conversations?"
    "|chats?|messages?|settings?|backups?|keys?|notes?|sheets?|folders?|reports?|meetings?"
    "|database|workspace|attachments?|things|stuff|history|logs?))?"
)
"""What the program keeps: not "the first-aid kit" and who keeps it where."""

SURE: tuple[Topic, ...] = (
    topic(
        "(?:delete|remove|take out|get rid of) (?:the |my |our )?(?:\\w+ )?(?:\\w+ )?"
        "(?:polic(?:y|ies)"
        "|documents?|handbook|guidelines?|manual)\\b(?! (?:meeting|review|call|training))",
        "(?:lösch\\w*|entfern\\w*|nimm) (?:die |das |den )?(?:\\w*richtlinie|\\w*dokument"
        "|\\w*handbuch|\\w*reglement)\\b",
        text=_DOCUMENT_OUT,
    ),
    topic(
        "(?:change|set|switch|what(?:'s| is)|adjust) (?:my |the )?(?:home currency|working hours"
        "|work hours|default (?:length|duration)|time ?zone)\\b(?: to .*)?",
        "(?:ändere?|stell\\w*|setz\\w*|was ist|was sind|wie ist|wie sind) (?:meine? |die )?"
        "(?:heimatwährung|arbeitszeiten?|zeitzone)\\b(?: .*)?",
        text=_SETTING,
        is_whole=True,
    ),
    topic(
        "how (?:do|can|should) i (?:drop|hand in|upload) (?:an? |the |my )?receipts?",
        "wie (?:ziehe|lade|füge|gebe) ich (?:einen |die |meine )?belege?\\b.*",
        text=_DROP_RECEIPT,
    ),
)
"""What is never a chore, though its words remind of one."""
FIRST: tuple[Topic, ...] = (
    topic(
        "where (?:are|is|do (?:you|i)|can i find) .*\\b(?:files?|data|calendar file|sheet|folder"
        "|things), where (?:are|is) (?:my|our|the) receipts",
        f"where (?:are|is|do you|does it|will) {_OWN} (?:be )?(?:stored?|saved?|kept|keep)",
        "wo (?:sind|ist|liegen|liegt) .*\\b(?:dateie?n?|daten|ordner|tabelle|belege)",
        text=_WHERE_FILES,
    ),
    topic(
        "(?:my |our )?data (?:private|safe|secure), how private, are you (?:listening|spying)",
        f"(?:is|are|stays?|kept|keep) {_OWN} (?:\\w+ )?(?:private|confidential|secret)",
        "your privacy, privacy settings",
        f"who (?:can|could) (?:see|read) (?:what|{_OWN}(?!.))",
        f"(?:does|do|did|is|are|will|can|was) (?:anything|any of (?:it|this)|{_OWN}) (?:\\w+ )?"
        "(?:sent anywhere|sent? out|leaves? (?:my|the|this) (?:computer|laptop|machine|pc))",
        "meine daten, sind .*daten sicher",
        "(?:verlässt|verlassen) .*(?:computer|rechner|laptop|gerät)",
        "wer (?:sieht|liest|kann) (?:das|was ich|meine?|hier)\\b.*",
        text=_PRIVATE,
    ),
    topic("privacy, datenschutz", text=_PRIVATE, is_whole=True),
    topic(
        "(?:which|what) (?:provider|model) (?:is (?:this|it|that|answering|used|in use|active)"
        "|are you|am i|do you|did you|answer\\w*|was (?:this|that|it))",
        "are you (?:chat ?gpt|gpt|openai)\\b.*, wer antwortet\\b.*",
        "welche[rs]? (?:anbieter|modell) (?:ist (?:das|es|hier)|antwortet|läuft|bist|nutzt|benutzt"
        "|verwendest|wird)",
        text=_PROVIDER,
    ),
    topic(
        "(?:which|what) (?:provider|model)",
        "who (?:is )?answer(?:s|ing|ed)(?: (?:this|that|it|me|here|now|my (?:questions?|messages?)"
        "|right))*",
        text=_PROVIDER,
        is_whole=True,
    ),
    topic(
        "how (?:do|can|to) .*\\b(?:undo|take .*back|revert|reverse)\\b.*",
        "wie .*\\b(?:rückgängig|zurücknehmen|zurück nehmen)\\b.*",
        text=_UNDO,
    ),
    topic(
        "(?:what|how much) (?:do|does) (?:you|(?:this|the) (?:program|app|assistant|tool)"
        "|desktop assist) cost",
        "what have i used, was kostet (?:du|dieses programm|das programm)",
        text=_COST,
    ),
    topic(
        "(?:and |so )?(?:what|how much) (?:do|does) (?:this|it) cost(?: me| (?:a|per) month)?",
        "are you free, is this free(?: to use)?, is it free to use",
        "(?:und )?was kostet (?:das|es)(?: mich| im monat)?, ist das kostenlos",
        text=_COST,
        is_whole=True,
    ),
)
"""So clear that no chore can be meant."""

TOPICS: tuple[Topic, ...] = (
    topic(
        "(?:how|what|where|when|which \\w+) do i (?:usually |like to |always "
        "|normally )*(?:travel|work|live"
        "|commute|prefer|like|eat|drink|sit|park|take|fly)",
        "(?:what|who|which)(?:'s| is| are) my (?:favou?rite|preferred|usual|manager|boss|seat"
        "|size|diet"
        "|team|employee number)\\b.*",
        "wie reise ich\\b.*, wo (?:wohne|arbeite) ich\\b.*, was (?:esse|mag|trinke) ich\\b.*,"
        " wer ist mein\\w* .*",
        text=_NOT_REMEMBERED,
        near=Text("Remember that I travel by train", "Merk dir, dass ich mit dem Zug reise"),
    ),
    topic(
        "(?:hello|hi|hey|yo|aloha|greetings|howdy|sup|good (?:morning|afternoon|evening|day))\\b.*",
        "(?:what's|whats|what is) (?:up|new|good|happening|going on)(?: .*)?, why hello\\b.*",
        "(?:so |and )?(?:how|is|are) .*\\b(?:going|doing|feeling|things|everything|been"
        "|you today)\\b.*",
        "(?:nice|good|pleased|glad) to (?:see|meet|hear) .*, hallo\\b.*, wie läuft\\w* .*",
        text=_HELLO,
        near=_WHAT,
        is_whole=True,
    ),
    topic(
        ".*\\b(?:thanks|thank (?:you|u|ya)|thx|appreciate\\w*|grateful|gratitude|kudos|cheers"
        "|danke)\\b.*",
        ".*\\b(?:big help|very helpful|been helpful|so helpful|good job|well done"
        "|good answer)\\b.*",
        ".*\\banswer was (?:good|great|helpful)\\b.*",
        text=_THANKS,
        is_whole=True,
    ),
    topic(
        ".*\\b(?:bye|goodbye|buh?bye|farewell|adios|ciao|later|see (?:you|ya)|so long"
        "|take care)\\b.*",
        ".*\\b(?:talk (?:to you )?(?:later|soon|again)|got to go|have to go|need to go|be leaving"
        "|peace out|until next time|good night|leaving now|signing off|have a (?:good|nice"
        "|great))\\b.*",
        ".*\\b(?:tschüss|bis (?:bald|später|morgen|dann)|auf wiedersehen|gute nacht)\\b.*",
        text=_GOODBYE,
        is_whole=True,
    ),
    topic(
        ".*\\b(?:abandon|discontinue|terminate|undo|cancel|stop|abort|halt|quit"
        "|kill)\\b.*\\b(?:job|this"
        "|command|process|that|it|action|request|please|task|everything|now|last)\\b.*",
        "(?:can you |please |just )*(?:stop|cancel|abort|quit|halt|discontinue|quiet)\\b.*",
        text=_STOP,
        near=Text("Undo the last change", "Mach das rückgängig"),
        is_whole=True,
    ),
    topic(
        "(?:speak|talk|answer|respond|reply|converse|communicate)\\b.* (?:in )?(?:english|german"
        "|french|spanish|italian|japanese|chinese|portuguese|russian|korean|arabic|zulu)",
        "(?:change|switch|set|adjust).*\\blanguages?\\b, what languages?\\b, speaking \\w+ going",
        "hear from you in \\w+, language (?:to|setting), (?:your|the) (?:spoken )?language",
        "(?:sprich|rede|antworte) .*(?:deutsch|englisch), welche sprachen",
        text=_LANGUAGE,
    ),
    topic(
        "(?:my|your) name(?: is)?\\b.*, what do you call me, (?:you|to) call me\\b.*, call me\\b.*",
        "(?:change|rename) (?:your|my) name\\b.*, wie hei(?:ß|ss)e ich, nenn mich\\b.*",
        "name (?:you )?(?:know|refer|have|saved)\\b.*, who i am, (?:new|your) name (?:is|will|to)",
        text=_NAME,
        near=Text("Remember that I travel by train", "Merk dir, dass ich mit dem Zug reise"),
    ),
    topic(
        "(?:reset|factory|restore|original) .*settings?, settings?\\b.*\\breset, factory reset",
        "whisper(?: mode)?\\b.*, (?:speak|talk|speech|speaking)\\b.*\\b(?:slow|fast|loud|quiet"
        "|speed)\\w*",
        "(?:your|the) (?:accent|voice|volume)\\b.*, (?:british|american|male|female"
        "|new) (?:accent|voice)",
        ".*\\b(?:factory|default|initial|original\\w*|brand new)\\b.*, .*\\bsetti?ng?s\\b.*",
        "(?:slow|speed) (?:down|up)\\b.*, talk(?:ing)? (?:slower|faster), accent,"
        " einstellungen\\b.*",
        text=_SETTINGS,
    ),
    topic(
        "how (?:do|can|would|should) i (?:add|schedule|create|log|list|show|use|move|cancel|delete"
        "|change|attach|drop)\\b.*\\b(?:meetings?|expenses?|receipts?|appointments?|events?|you"
        "|calendar|files?)\\b.*, wie (?:trage|lege|erstelle|plane|lösche|verschiebe) ich\\b.*",
        text=_HOW_TO,
        near=Text(
            "Team sync next Tuesday at 14:00|Add 12.50 EUR for a taxi yesterday",
            "Teamrunde nächsten Dienstag um 14 Uhr|Trage 12,50 EUR für ein Taxi gestern ein",
        ),
    ),
    topic(
        "(?:maybe|perhaps|not sure|unsure|uncertain|no idea|don't know|do not know|either|no clue"
        "|beats me|hard to say|could be|possibly|not a clue|i don't care|whatever)\\b.*",
        "(?:that's|that is|it's|it is) (?:correct|right|true|false|wrong|incorrect|a lie|not true)",
        "(?:yes|yeah|yep|no|nope|nah|sure|indeed|affirmative|negative|true|false|correct)\\b.*",
        ".*\\b(?:that|it|this|you|just said|statement|not|would be a|hard|please|resounding"
        "|answer is"
        "|totally|absolutely|completely)\\b.*\\b(?:yes|no|right|wrong|true|false|correct|incorrect"
        "|accurate|truth|lie)(?: .*)?, .*\\b(?:no idea|don't know|do not know|unsure|not sure"
        "|who knows"
        "|either(?: one)?|could be possible|one or the other|if i know)\\b.*, (?:uh|mm) ?huh,"
        " nah.*",
        "absolutely(?: not)?, definitely(?: not)?, of course(?: not)?, i (?:agree|disagree)",
        "(?:stop|cancel|abort|quiet|shut up|never ?mind|forget it|end|quit)\\b.*, vielleicht",
        "(?:in der tat|stimmt|richtig|falsch|genau|auf keinen fall|weiß nicht).*",
        text=_YES_NO,
        near=_WHAT,
        is_whole=True,
    ),
    topic(
        "(?:you|your|you're|ai's)\\b.*\\b(?:born|old|age|alive|origin\\w*|made|created?"
        "|manufactur\\w*"
        "|from|home|pets?|cats?|dogs?|hobb\\w+|free time|boss|birth\\w*|operating|existence"
        "|inventor"
        "|grow up|called|company|job|employer|family|feelings?|favou?rite|fun|real|human|bot|robot"
        "|computer|person|ai|machine|maker|creator|built|program\\w*|designed|invented|developed"
        "|work(?:ing)? for|work|name|location|enjoy|interests?|introduce|yourself)",
        "(?:name|old|age|born|from|pets?|made|created|built|programmed|designed|invented"
        "|developed|hobb"
        "\\w+|birth\\w*|boss|call|origin|company|organization|feel|manufactured)\\b.*\\b(?:you"
        "|your|ai)",
        "who are you, what are you, tell me about (?:you|yourself), introduce yourself\\b.*",
        "(?:cats?|dogs?) or (?:cats?|dogs?), (?:person|human) or (?:an? )?(?:ai|bot|machine"
        "|computer)",
        "wer (?:bist|hat dich|ist dein), was bist du, bist du (?:ein|eine)\\b.*, wie alt bist\\b.*",
        "wie hei(?:ß|ss)t du, dein name, woher (?:kommst|bist) du",
        text=_WHO,
        near=_WHAT,
    ),
)
