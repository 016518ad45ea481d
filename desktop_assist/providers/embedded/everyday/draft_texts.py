"""What the drafts say: short, polite, with gaps for what is not known."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words


@dataclass(frozen=True, slots=True)
class DraftText:
    """One kind of message.

    Attributes:
        pattern: Words that ask for it.
        subject: Its subject line.
        body: What it says.
        open: Stands for the content when none was given.
        about: Stands for the topic when none was given.
    """

    pattern: re.Pattern[str]
    subject: Text
    body: Text
    open: Text
    about: Text


_OPEN = Text("[what is to be said]", "[was gesagt werden soll]")
_TOPIC = Text("[topic]", "[Thema]")
_REASON = Text("[reason]", "[Grund]")
_END = Text("Kind regards\n[your name]", "Viele Grüße\n[Ihr Name]")


def _kind(words: str, subject: Text, body: Text, open_: Text = _OPEN) -> DraftText:
    whole = Text(f"{body.english}\n\n{_END.english}", f"{body.german}\n\n{_END.german}")
    return DraftText(whole_words(words), subject, whole, open_, _TOPIC)


DRAFTS = (
    _kind(
        "out[- ]of[- ]office, on vacation, on holiday, abwesenheitsnotiz, abwesend, im urlaub",
        Text("Out of office until {day}", "Abwesend bis {day}"),
        Text(
            "Hello,\n\nthank you for your message. I am out of the office until {day} and will "
            "answer after that. In urgent cases please write to [stand-in].",
            "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin bis {day} nicht im Büro und "
            "antworte danach. In dringenden Fällen wenden Sie sich bitte an [Vertretung].",
        ),
    ),
    _kind(
        "decline, declining, can't come, cannot come, can't make it, turn down, absage, absagen",
        Text("{about}", "{about}"),
        Text(
            "Hello {name},\n\nthank you for the invitation. Unfortunately I cannot take part. "
            "{content}\n\nCould you send me the result afterwards?",
            "Hallo {name},\n\nvielen Dank für die Einladung. Leider kann ich nicht teilnehmen. "
            "{content}\n\nSchicken Sie mir das Ergebnis bitte im Anschluss?",
        ),
        _REASON,
    ),
    _kind(
        "follow[- ]?up, after (?:the|our|my) (?:last )?(?:meeting|call), nach dem termin",
        Text("Follow-up: {meeting}", "Nach unserem Termin: {meeting}"),
        Text(
            "Hello {name},\n\nthank you for your time in {meeting}. {content}\n\n"
            "Next steps:\n- [who does what until when]",
            "Hallo {name},\n\nvielen Dank für die Zeit in {meeting}. {content}\n\n"
            "Nächste Schritte:\n- [wer was bis wann]",
        ),
        Text("[what was agreed]", "[was vereinbart wurde]"),
    ),
    _kind(
        "apolog\\w*, sorry, entschuldig\\w*",
        Text("Apology", "Entschuldigung"),
        Text(
            "Hello {name},\n\nI apologize. {content} It will not happen again.",
            "Hallo {name},\n\nich bitte um Entschuldigung. {content} Es kommt nicht wieder vor.",
        ),
        Text("[what happened]", "[was geschehen ist]"),
    ),
    _kind(
        "thank, thanks, thanking, thank[- ]you, danke\\w*, bedanke\\w*",
        Text("Thank you", "Danke"),
        Text(
            "Hello {name},\n\nthank you very much. {content}",
            "Hallo {name},\n\nvielen Dank. {content}",
        ),
        Text("[for what]", "[wofür]"),
    ),
    _kind(
        "running late, (?:be|am|i'm|im|come|coming)(?: \\w+)* late, verspät\\w*,"
        " (?:zu )?spät(?:er)?",
        Text("Running late", "Verspätung"),
        Text(
            "Hello {name},\n\n{content} I am sorry about that.",
            "Hallo {name},\n\n{content} Das tut mir leid.",
        ),
        Text("I am running late.", "Ich komme später."),
    ),
    _kind(
        ".*",
        Text("{about}", "{about}"),
        Text("Hello {name},\n\n{content}", "Hallo {name},\n\n{content}"),
    ),
)
