"""Training and evaluation of the models. Not needed at run time."""
