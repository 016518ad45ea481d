"""Take over the conversations that were held with other assistants, from their own exports."""
