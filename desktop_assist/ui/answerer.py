"""Says in words who answers, and what that means for the person."""

from typing import TYPE_CHECKING

from desktop_assist.domain.early_dataclass import dataclass
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr

if TYPE_CHECKING:
    from desktop_assist.domain.assistant_profile import AssistantProfile

_LOCAL_LINE = marked(
    "Running on this computer, without a model. It keeps your calendar and expenses, reads"
    " receipts, makes reports, and finds what your policies say. Add an OpenAI key or a local model"
    " for free conversation."
)
_OPENAI_LINE = marked("Answers come from OpenAI and can be wrong: check what matters.")
_COMPATIBLE_LINE = marked("Answers come from a model on a server of your own and can be wrong.")
_PLUGIN_LINE = marked("Answers come from the model of a plugin and can be wrong.")
_OFFLINE_LINE = marked(
    "Offline: nothing leaves this computer. What needs no model is done as always; questions to a "
    "model elsewhere wait until you turn it off in the settings, under Privacy."
)


@dataclass(frozen=True, slots=True)
class Answerer:
    """What the control beside the composer says, and the line below."""

    label: str
    honest_line: str


def answerer_of(settings: Settings, profile: "AssistantProfile | None") -> Answerer:
    """Who answers: the one an assistant names, else the one in the settings."""
    provider: str = settings.assistant.provider
    model_id = ""
    if profile is not None and profile.provider:
        provider, model_id = profile.provider, profile.model_id
    if settings.privacy.offline:
        return _offline(provider)
    match provider:
        case "openai":
            return Answerer(f"OpenAI · {model_id or settings.openai.model_id}", tr(_OPENAI_LINE))
        case "compatible":
            model_id = model_id or settings.compatible.model_id
            return Answerer(
                " · ".join(filter(None, (tr("Own server"), model_id))), tr(_COMPATIBLE_LINE)
            )
        case "plugin":
            named = f"{tr('Plugin')} · {settings.plugins.provider}"
            return Answerer(named, tr(_PLUGIN_LINE))
        case _:
            return Answerer(tr("On this computer"), tr(_LOCAL_LINE))


def _offline(provider: str) -> Answerer:
    who = {"openai": "OpenAI", "compatible": tr("Own server"), "plugin": tr("Plugin")}.get(provider)
    label = tr("Offline · {who}", who=who or tr("On this computer"))
    return Answerer(label, tr(_OFFLINE_LINE))
