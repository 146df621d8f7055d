"""The commands of the project. `run` and `test` are the two that everybody needs."""
