"""The evaluation: models learned without the data that they are measured on, the figures, and the pages with them."""
