"""Word: the only floor that knows OOXML; it fills templates, writes Sheets to .docx and reads them back."""
