"""The parts of scripts/train: reading labelled texts, learning weights, measuring them, writing the model card."""
