"""The window with the colours and sizes it is shown in."""

from desktop_assist.domain.early_dataclass import dataclass
from desktop_assist.domain.settings import Settings
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class WindowFace:
    """What is on the screen from the first paint on."""

    window: MainWindow
    theme: Theme

    def show_settings(self, settings: Settings) -> None:
        """Look, and say who answers, as the settings are."""
        self.theme.change(settings.appearance.theme, settings.appearance.text_percent)
        self.window.show_settings(settings)
