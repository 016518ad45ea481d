"""Run one tool as a turn would."""

from datetime import datetime

from desktop_assist.domain.tool import ToolContext
from tests.helpers.frozen_clock import SUNDAY_MORNING


async def run_tool(tool, now: datetime = SUNDAY_MORNING, **arguments):
    return await tool.run(arguments, ToolContext(now, "assistant", "conversation", "turn"))
