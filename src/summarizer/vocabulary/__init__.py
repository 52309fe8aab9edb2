"""The words every layer shares: spans, quantities, mentions, errors."""
