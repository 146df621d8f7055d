"""Worker processes: each reads and scores one account, with limits on its time and memory that the kernel enforces."""
