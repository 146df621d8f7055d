"""Tests in real browsers. devtools/browser drives them."""
