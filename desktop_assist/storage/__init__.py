"""The SQLite file: typed Database, migrations, journal, caches."""
