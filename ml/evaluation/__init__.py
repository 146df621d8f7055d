"""What scripts/evaluate needs: left-out scoring, figures, what stands beside them, and the pages they are put on."""
