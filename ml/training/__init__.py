"""Training of the shipped models: reading labelled data, learning, measuring, and writing the model cards."""
