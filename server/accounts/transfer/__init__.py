"""The reader's data out, in and gone: export, import, backups, migrations and erasing."""
