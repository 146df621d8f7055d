"""Development tools: fake networks, a browser harness, feed pages, generators, benchmarks and screenshots."""
