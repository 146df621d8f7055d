"""A fine-tuned sentence encoder that gives its opinion of many texts, for small models to learn from.

The models of the languages besides English learn from it (ml/training/soft_labels/CARD.md). The encoder never ships,
and is needed only to make new soft labels, which takes a GPU. The order of work: `texts` gathers what is read and
unpacks `encoders` out of packages, `learn` runs on the GPU, `collect` keeps the opinions as numbers without any text.
"""
