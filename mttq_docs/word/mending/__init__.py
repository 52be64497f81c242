"""Chữa tệp có sẵn: lead findings back to the letters of a Word file, and mend them there."""
