"""Names the tables that the rooms keep in the database, in the order in which they are made."""

from desktop_assist.assistant import (
    answer_memory,
    assistant_choice,
    draft_store,
    outside_marks,
    search_tables,
    sent_tables,
    server_copy_record,
    side_question_tables,
    tables,
    turn_log_tables,
)
from desktop_assist.background import reminder_record
from desktop_assist.calendars.index import tables as calendar_tables
from desktop_assist.connectors import subscription_table
from desktop_assist.connectors.calendar_server import server_tables
from desktop_assist.connectors.mcp import server_table as mcp_tables
from desktop_assist.connectors.slack import tables as slack_tables
from desktop_assist.documents import change_tables, detail_tables, picture_tables
from desktop_assist.documents import tables as document_tables
from desktop_assist.documents.hosted import tables as hosted_tables
from desktop_assist.documents.vectors import sentence_tables
from desktop_assist.expenses import column_choices
from desktop_assist.expenses.duplicates import receipt_marks
from desktop_assist.expenses.mirror import mirror_tables
from desktop_assist.expenses.outbox import outbox_table
from desktop_assist.plugins import plugin_table
from desktop_assist.storage import sqlite_journal
from desktop_assist.usage import budget_record
from desktop_assist.usage import tables as usage_tables

ROOM_TABLES = (
    sqlite_journal.MIGRATIONS,
    tables.MIGRATIONS,
    search_tables.MIGRATIONS,
    assistant_choice.MIGRATIONS,
    draft_store.MIGRATIONS,
    outside_marks.MIGRATIONS,
    server_copy_record.MIGRATIONS,
    usage_tables.MIGRATIONS,
    turn_log_tables.MIGRATIONS,
    side_question_tables.MIGRATIONS,
    answer_memory.MIGRATIONS,
    sent_tables.MIGRATIONS,
    subscription_table.MIGRATIONS,
    server_tables.MIGRATIONS,
    slack_tables.MIGRATIONS,
    calendar_tables.MIGRATIONS,
    reminder_record.MIGRATIONS,
    document_tables.MIGRATIONS,
    detail_tables.MIGRATIONS,
    change_tables.MIGRATIONS,
    picture_tables.MIGRATIONS,
    hosted_tables.MIGRATIONS,
    sentence_tables.MIGRATIONS,
    receipt_marks.MIGRATIONS,
    mirror_tables.MIGRATIONS,
    outbox_table.MIGRATIONS,
    column_choices.MIGRATIONS,
    mcp_tables.MIGRATIONS,
    plugin_table.MIGRATIONS,
    budget_record.MIGRATIONS,
)
